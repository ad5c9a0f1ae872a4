import { anki } from './en/anki.ts'
import { card } from './en/card.ts'
import { backlinks } from './en/backlinks.ts'
import { counts } from './en/counts.ts'
import { decks } from './en/decks.ts'
import { diagrams } from './en/diagrams.ts'
import { drift } from './en/drift.ts'
import { frame } from './en/frame.ts'
import { graph } from './en/graph.ts'
import { keeping } from './en/keeping.ts'
import { media } from './en/media.ts'
import { note } from './en/note.ts'
import { notFound } from './en/not-found.ts'
import { offline } from './en/offline.ts'
import { pages } from './en/pages.ts'
import { panes } from './en/panes.ts'
import { preview } from './en/preview.ts'
import { progress } from './en/progress.ts'
import { review } from './en/review.ts'
import { reviewEnd } from './en/review-end.ts'
import { reviewKeys } from './en/review-keys.ts'
import { reviewRound } from './en/review-round.ts'
import { reviewStart } from './en/review-start.ts'
import { search } from './en/search.ts'
import { statistics } from './en/statistics.ts'
import { tasks } from './en/tasks.ts'
import { text } from './en/text.ts'
import { tree } from './en/tree.ts'

/** What the site says in English, by the part of it that says so. */
export const en = {
  language: 'en',
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
