import { slugifyLabel } from '../vault/path.ts'
import { byName } from './by-name.ts'

/**
 * Every tag of notes and cards, and the tags above nested ones, by slug (`area/network`). What has `#area/network` counts
 * under `area`, too. A tag is written as it was first met; case does not tell tags apart.
 */
export function tagsOf<Note extends TaggedNote>(notes: readonly Note[]): Map<string, Tag<Note>> {
  const tagBySlug = new Map<string, Tag<Note>>()
  for (const note of notes) {
    for (const tag of withTagsAbove(note.tags, tagBySlug)) tag.notes.push(note)
    for (const card of note.cards) {
      for (const tag of withTagsAbove(card.tags, tagBySlug)) tag.cards.push({ note, ...card })
    }
  }
  for (const tag of tagBySlug.values()) {
    tag.tags.sort((a, b) => byName(a.name, b.name))
    tag.notes.sort((a, b) => byName(a.title, b.title))
  }
  return new Map([...tagBySlug].sort(([a], [b]) => byName(a, b)))
}

/** The address of a tag's page: `area/Network` -> `/tags/area/network/` */
export function tagAddress(name: string): string {
  return `/tags/${slugifyTag(name)}/`
}

/** `area/Network` -> `area/network` */
export function slugifyTag(name: string): string {
  return name.split('/').map(slugifyLabel).join('/')
}

/** Each tag once, with the tags above it, though two of them may share one above. */
function withTagsAbove<Note>(names: readonly string[], tagBySlug: Map<string, Tag<Note>>): Set<Tag<Note>> {
  const met = new Set<Tag<Note>>()
  for (const name of names) {
    for (let tag: Tag<Note> | undefined = openTag(name, tagBySlug); tag; tag = tag.parent) met.add(tag)
  }
  return met
}

function openTag<Note>(name: string, tagBySlug: Map<string, Tag<Note>>): Tag<Note> {
  const slug = slugifyTag(name)
  const known = tagBySlug.get(slug)
  if (known) return known
  const slash = name.lastIndexOf('/')
  const parent = slash > 0 ? openTag(name.slice(0, slash), tagBySlug) : undefined
  const tag: Tag<Note> = { name, slug, address: tagAddress(name), parent, tags: [], notes: [], cards: [] }
  tagBySlug.set(slug, tag)
  parent?.tags.push(tag)
  return tag
}

/** What of a note matters to tags; tags stand without `#`. */
export interface TaggedNote {
  title: string
  tags: string[]
  cards: TaggedCard[]
}

interface TaggedCard {
  key: string
  tags: string[]
  question: string
}

export interface Tag<Note> {
  /** `area/Network` */
  name: string
  slug: string
  /** `/tags/area/network/` */
  address: string
  parent: Tag<Note> | undefined
  tags: Tag<Note>[]
  notes: Note[]
  cards: (TaggedCard & { note: Note })[]
}
