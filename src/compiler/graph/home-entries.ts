import { deckLabel } from '../links/deck-addresses.ts'
import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import { byName } from './by-name.ts'
import { decksOf } from './decks.ts'
import type { CardedNote } from './decks.ts'
import type { Entry } from './entries.ts'
import { mostLinkedNotes } from './linked-notes.ts'
import { recentNotes } from './recent-notes.ts'
import { shortDay } from './recent-entries.ts'
import { entryOfTag } from './tag-entries.ts'
import { tagsOf } from './tags.ts'
import type { TaggedNote } from './tags.ts'

/** What a first page shows besides the folders, where no note is the home note. */
export interface HomeEntries {
  /** Notes changed last, where dates are known, and those that most others link to. */
  notes: Entry[]
  /** The decks that stand in no other, the largest first. */
  decks: Entry[]
  /** The tags that most notes have. */
  tags: Entry[]
}

// Of each kind: the page is to be taken in at a glance.
const NOTES_SHOWN = 8
const DECKS_SHOWN = 8
const TAGS_SHOWN = 12

export function homeEntries<Note extends HomeNote>(notes: readonly Note[], strings: Strings): HomeEntries {
  const { counts, language, pages } = strings
  const recent = recentNotes(notes, NOTES_SHOWN).map(({ title, address, updated }) => ({
    title,
    address,
    group: pages.changedLast,
    detail: shortDay(updated, language),
  }))
  const linked = mostLinkedNotes(notes, NOTES_SHOWN).map(({ title, address, links }) => ({
    title,
    address,
    group: pages.mostLinked,
    detail: fillCount(pages.linkedIn, links, language),
  }))
  const decks = [...decksOf(notes).values()]
    .filter(({ parent }) => !parent)
    .sort((a, b) => b.cards.length - a.cards.length || byName(a.name, b.name))
    .slice(0, DECKS_SHOWN)
    .map(({ name, address, cards }) => ({
      title: deckLabel(name),
      address,
      group: pages.decks,
      detail: fillCount(counts.cards, cards.length, language),
      deck: name,
    }))
  const tags = [...tagsOf(notes).values()]
    .sort((a, b) => b.notes.length - a.notes.length || byName(a.name, b.name))
    .slice(0, TAGS_SHOWN)
    .map((tag) => ({ ...entryOfTag(tag, strings), group: pages.tags }))
  return { notes: [...recent, ...linked], decks, tags }
}

interface HomeNote extends Omit<CardedNote, 'cards'>, Omit<TaggedNote, 'cards'> {
  address: string
  updated?: string | undefined
  links: number
  cards: (CardedNote['cards'][number] & TaggedNote['cards'][number])[]
}
