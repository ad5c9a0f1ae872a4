import { fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import { byName } from './by-name.ts'
import { entryOfNote } from './entries.ts'
import type { Entry, EntryList, ListedNote } from './entries.ts'
import type { Tag } from './tags.ts'

/** Every tag, nested ones moved in under the one above. */
export function tagsList<Note>(tagBySlug: ReadonlyMap<string, Tag<Note>>, strings: Strings): EntryList {
  const { pages, language } = strings
  const tops = [...tagBySlug.values()].filter(({ parent }) => !parent).sort((a, b) => byName(a.name, b.name))
  const entries = tops.flatMap((tag) => entriesFrom(tag, 0, strings))
  const facts = fillCount(pages.tagCount, tagBySlug.size, language)
  return { title: pages.allTags, address: '/tags/', facts, way: [], entries }
}

/** What a tag's page lists: the tags nested in it, its notes, its cards. */
export function tagList<Note extends ListedNote>(tag: Tag<Note>, strings: Strings): EntryList {
  const { pages } = strings
  const nested = tag.tags.map((inner) => ({ ...entryOfTag(inner, strings), group: pages.nestedTags }))
  const cards = tag.cards.map(({ note, key, question }) => ({
    title: question || note.title,
    address: `${note.address}#card-${key}`,
    group: pages.cardsGroup,
    detail: note.title,
  }))
  const entries = [...nested, ...tag.notes.map((note) => entryOfNote(note, strings)), ...cards]
  return {
    title: `#${tag.name}`,
    address: tag.address,
    facts: countTagged(tag, strings),
    way: wayTo(tag, strings),
    entries,
  }
}

function wayTo<Note>({ parent }: Tag<Note>, strings: Strings): EntryList['way'] {
  if (!parent) return [{ name: strings.pages.allTags, address: '/tags/' }]
  return [...wayTo(parent, strings), { name: `#${parent.name}`, address: parent.address }]
}

function entriesFrom<Note>(tag: Tag<Note>, depth: number, strings: Strings): Entry[] {
  return [
    { ...entryOfTag(tag, strings), depth },
    ...tag.tags.flatMap((inner) => entriesFrom(inner, depth + 1, strings)),
  ]
}

/** A tag as a list shows it. */
export function entryOfTag<Note>(tag: Tag<Note>, strings: Strings): Entry {
  return { title: `#${tag.name}`, address: tag.address, detail: countTagged(tag, strings) }
}

/** `3 notes · 1 card` */
function countTagged({ notes, cards }: Tag<unknown>, { counts, language }: Strings): string {
  const said = [
    notes.length > 0 && fillCount(counts.notes, notes.length, language),
    cards.length > 0 && fillCount(counts.cards, cards.length, language),
  ]
  return said.filter((count) => count !== false).join(' · ')
}
