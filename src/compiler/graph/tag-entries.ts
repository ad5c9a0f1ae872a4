import { byName } from './by-name.ts'
import { counted, entryOfNote } from './entries.ts'
import type { Entry, EntryList, ListedNote } from './entries.ts'
import type { Tag } from './tags.ts'

/** Every tag, nested ones moved in under the one above. */
export function tagsList<Note>(tagBySlug: ReadonlyMap<string, Tag<Note>>): EntryList {
  const tops = [...tagBySlug.values()].filter(({ parent }) => !parent).sort((a, b) => byName(a.name, b.name))
  const entries = tops.flatMap((tag) => entriesFrom(tag, 0))
  return { title: 'All tags', address: '/tags/', facts: counted(tagBySlug.size, 'tag'), way: [], entries }
}

/** What a tag's page lists: the tags nested in it, its notes, its cards. */
export function tagList<Note extends ListedNote>(tag: Tag<Note>): EntryList {
  const nested = tag.tags.map((inner) => ({ ...entryOfTag(inner), group: 'Nested tags' }))
  const cards = tag.cards.map(({ note, key, question }) => ({
    title: question || note.title,
    address: `${note.address}#card-${key}`,
    group: 'Cards',
    detail: note.title,
  }))
  const entries = [...nested, ...tag.notes.map(entryOfNote), ...cards]
  return { title: `#${tag.name}`, address: tag.address, facts: countTagged(tag), way: wayTo(tag), entries }
}

function wayTo<Note>({ parent }: Tag<Note>): EntryList['way'] {
  if (!parent) return [{ name: 'All tags', address: '/tags/' }]
  return [...wayTo(parent), { name: `#${parent.name}`, address: parent.address }]
}

function entriesFrom<Note>(tag: Tag<Note>, depth: number): Entry[] {
  return [{ ...entryOfTag(tag), depth }, ...tag.tags.flatMap((inner) => entriesFrom(inner, depth + 1))]
}

function entryOfTag<Note>(tag: Tag<Note>): Entry {
  return { title: `#${tag.name}`, address: tag.address, detail: countTagged(tag) }
}

/** `3 notes · 1 card` */
function countTagged({ notes, cards }: Tag<unknown>): string {
  const counts = [notes.length > 0 && counted(notes.length, 'note'), cards.length > 0 && counted(cards.length, 'card')]
  return counts.filter((count) => count !== false).join(' · ')
}
