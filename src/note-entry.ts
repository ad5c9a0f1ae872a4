import { z } from 'zod'
import type { CompiledVault } from './compiler/compile.ts'
import { countSources } from './compiler/graph/backlinks.ts'
import { wantedNames } from './compiler/graph/wanted-notes.ts'
import type { IndexedNote } from './compiler/links/index-links.ts'
import { dateOf, valueOf } from './compiler/vault/frontmatter.ts'
import type { GitDates } from './compiler/vault/git-dates.ts'
import { folderOf, isMdxPath } from './compiler/vault/path.ts'
import { CREATED_NAMES, UPDATED_NAMES } from './compiler/vault/property-names.ts'
import { directionNamedIn, languageOf } from './compiler/vault/text-language.ts'

/** What is known of a note without its HTML: all that lists of notes show. */
const noteEntry = z.object({
  /** Path in the vault. */
  path: z.string(),
  title: z.string(),
  /** Address of its page: begins and ends with a slash, without the base path. */
  address: z.string(),
  /** Addresses that lead on to it. */
  redirects: z.array(z.string()),
  /** The folder's path in the vault; empty at the top. */
  folder: z.string(),
  /** Address of that folder's page. */
  folderAddress: z.string(),
  /** It is the page of a folder, or the home note. */
  isFolderNote: z.boolean(),
  /** Without `#`. */
  tags: z.array(z.string()),
  /** Those of its properties alone; `tags` holds those of its cards, too. */
  ownTags: z.array(z.string()),
  aliases: z.array(z.string()),
  /** The first words, about 200 characters. */
  excerpt: z.string(),
  description: z.string().optional(),
  /** Its property `lang`, a BCP 47 tag. */
  language: z.string().optional(),
  /** Its property `dir`. */
  direction: z.enum(['ltr', 'rtl']).optional(),
  words: z.number(),
  /** ISO dates: from the properties, else from git, else absent. */
  created: z.string().optional(),
  updated: z.string().optional(),
  cards: z.array(
    z.object({
      key: z.string(),
      /** As Anki names it. */
      deck: z.string(),
      tags: z.array(z.string()),
      question: z.string(),
      /** Ordinals by which it is asked. */
      ords: z.array(z.number()),
      /** What it adds to a list of cards, in bytes. */
      weight: z.number(),
    }),
  ),
  /** How many notes link here. */
  links: z.number(),
  /** Names that it links to and that are not written. */
  wanted: z.array(z.string()),
  /** Mentions that stand on pages of their own, below `~mentions/`. */
  moreMentions: z.number(),
  /** Its page is rendered by `@astrojs/mdx`. */
  mdx: z.boolean(),
  /** Hash of all that its rendered text and its backlinks depend on. */
  fingerprint: z.string(),
})

export type NoteEntry = z.infer<typeof noteEntry>

/**
 * What Astro's store holds of a note: that it is there. Astro reads and writes the store whole, and makes a script of it in every build;
 * what else is known of the notes lies in the memory.
 */
export const storedNote = noteEntry.pick({ path: true, mdx: true })

export type StoredNote = z.infer<typeof storedNote>

/** Describes a note for the store. */
export function describeNote(note: IndexedNote, vault: CompiledVault, dates: GitDates | undefined): NoteEntry {
  const { facts, path } = note
  const { properties } = facts
  const created = dateOf(properties, ...CREATED_NAMES) ?? dates?.created
  const updated = dateOf(properties, ...UPDATED_NAMES) ?? dates?.updated
  const description = valueOf(properties, 'description')
  const language = languageOf(properties)
  const direction = directionNamedIn(properties)
  const page = vault.pages.get(path)
  return {
    path,
    title: facts.title,
    address: note.address,
    redirects: [...note.redirects],
    folder: folderOf(path),
    folderAddress: vault.site.index.folderAddress.get(folderOf(path)) ?? '/',
    isFolderNote: note.isFolderNote,
    tags: facts.tags,
    ownTags: facts.ownTags,
    aliases: facts.aliases,
    excerpt: facts.excerpt,
    ...(typeof description === 'string' ? { description } : {}),
    ...(language === undefined ? {} : { language }),
    ...(direction === undefined ? {} : { direction }),
    words: facts.words,
    ...(created === undefined ? {} : { created }),
    ...(updated === undefined ? {} : { updated }),
    cards: facts.cards.map(({ deck, tags, question, ords }, ordinal) => {
      const key = note.cardKeys[ordinal] ?? String(ordinal)
      return { key, deck, tags, question, ords, weight: page?.cardWeights[key] ?? 0 }
    }),
    links: countSources(vault.backlinks.get(path) ?? []),
    wanted: wantedNames(note, vault.site.index),
    moreMentions: page?.moreMentions ?? 0,
    mdx: isMdxPath(path) && !facts.faults.some(({ kind }) => kind === 'brokenMdx' || kind === 'unusableMdxName'),
    fingerprint: `${page?.text ?? ''}${page?.backlinks ?? ''}`,
  }
}

/** The id of a note in the store: its address without the outer slashes. */
export function entryId(address: string): string {
  return address.slice(1, -1) || 'index'
}
