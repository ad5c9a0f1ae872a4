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
export interface NoteEntry {
  /** Path in the vault. */
  path: string
  title: string
  /** Address of its page: begins and ends with a slash, without the base path. */
  address: string
  /** Addresses that lead on to it. */
  redirects: string[]
  /** The folder's path in the vault; empty at the top. */
  folder: string
  /** Address of that folder's page. */
  folderAddress: string
  /** It is the page of a folder, or the home note. */
  isFolderNote: boolean
  /** Without `#`. */
  tags: string[]
  /** Those of its properties alone; `tags` holds those of its cards, too. */
  ownTags: string[]
  aliases: string[]
  /** The first words, about 200 characters. */
  excerpt: string
  description?: string | undefined
  /** Its property `lang`, a BCP 47 tag. */
  language?: string | undefined
  /** Its property `dir`. */
  direction?: 'ltr' | 'rtl' | undefined
  words: number
  /** ISO dates: from the properties, else from git, else absent. */
  created?: string | undefined
  updated?: string | undefined
  cards: {
    key: string
    /** As Anki names it. */
    deck: string
    tags: string[]
    question: string
    /** Ordinals by which it is asked. */
    ords: number[]
    /** What it adds to a list of cards, in bytes. */
    weight: number
  }[]
  /** How many notes link here. */
  links: number
  /** Names that it links to and that are not written. */
  wanted: string[]
  /** Mentions that stand on pages of their own, below `~mentions/`. */
  moreMentions: number
  /** Its page is rendered by `@astrojs/mdx`. */
  mdx: boolean
  /** Hash of all that its rendered text and its backlinks depend on. */
  fingerprint: string
}

/** Describes a note for lists. */
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
