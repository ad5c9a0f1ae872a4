import { anki } from './de/anki.ts'
import { card } from './de/card.ts'
import { backlinks } from './de/backlinks.ts'
import { counts } from './de/counts.ts'
import { decks } from './de/decks.ts'
import { diagrams } from './de/diagrams.ts'
import { drift } from './de/drift.ts'
import { frame } from './de/frame.ts'
import { graph } from './de/graph.ts'
import { keeping } from './de/keeping.ts'
import { media } from './de/media.ts'
import { note } from './de/note.ts'
import { notFound } from './de/not-found.ts'
import { offline } from './de/offline.ts'
import { pages } from './de/pages.ts'
import { panes } from './de/panes.ts'
import { preview } from './de/preview.ts'
import { progress } from './de/progress.ts'
import { review } from './de/review.ts'
import { reviewEnd } from './de/review-end.ts'
import { reviewKeys } from './de/review-keys.ts'
import { reviewRound } from './de/review-round.ts'
import { reviewStart } from './de/review-start.ts'
import { search } from './de/search.ts'
import { statistics } from './de/statistics.ts'
import { tasks } from './de/tasks.ts'
import { text } from './de/text.ts'
import { tree } from './de/tree.ts'
import type { Strings } from './strings.ts'

/** What the site says in German. */
export const de: Strings = {
  language: 'de',
  anki,
  backlinks,
  card,
  counts,
  decks,
  diagrams,
  drift,
  frame,
  graph,
  keeping,
  media,
  note,
  notFound,
  offline,
  pages,
  panes,
  preview,
  progress,
  review,
  reviewEnd,
  reviewKeys,
  reviewRound,
  reviewStart,
  search,
  statistics,
  tasks,
  text,
  tree,
}
