import { toHtml } from 'hast-util-to-html'
import { attachmentAt } from '../links/addresses.ts'
import type { IndexedNote } from '../links/index-links.ts'
import type { Problem } from '../problems/problem.ts'
import { h, hrefTo, t } from '../render/context.ts'
import type { EmbedSource, RenderSite, ShownField } from '../render/context.ts'
import type { VaultPath } from '../vault/path.ts'
import { findFaults } from './card-faults.ts'
import { writeField } from './fields/field.ts'
import { noFindings } from './fields/scope.ts'
import type { FieldScope } from './fields/scope.ts'
import { withoutControlSigns } from './fields/text.ts'
import type { CardMedia } from './media-files.ts'

/** A card as Anki holds it. It is plain JSON, and remembered from build to build. */
export interface AnkiCard {
  key: string
  /** Those that the card has, in its order. */
  fields: AnkiField[]
  /** Where it stands, as HTML: note and headings, a link where the site's address is known. */
  place: string
  /** The words of its first field. */
  words: string
  /** Numbers of its clozes, from 1, in order. */
  clozes: number[]
  /** Files that it shows: their names among Anki's media, and their paths in the vault. */
  media: [name: string, path: VaultPath][]
  /** Drawings that it shows, by such names, as SVG. */
  drawings: [name: string, svg: string][]
  /** Texts of other places that it shows. */
  sources: EmbedSource[]
}

export interface AnkiField {
  name: string
  html: string
  /** There is nothing in it to see or to hear. */
  isEmpty: boolean
  /** The same where no files go along, if it shows any. */
  withoutFiles?: string
}

/** What cards need to know of the world outside of the vault. */
export interface Outside {
  /** Where the site stands, as Astro's `site`: `https://you.github.io`. */
  site?: string
  media: CardMedia
}

/**
 * Writes the cards of a note for Anki.
 *
 * @param fieldsByKey what stands in their fields on the page, by their keys
 * @returns the cards in their order, and what is wrong with them besides what the page shows
 */
export function writeCards(
  fieldsByKey: ReadonlyMap<string, readonly ShownField[]>,
  note: IndexedNote,
  site: RenderSite,
  outside: Outside,
): { cards: AnkiCard[]; problems: Problem[] } {
  const scope = scopeOf(note, site, outside)
  const written = [...fieldsByKey].map(([key, shown]) => {
    const ordinal = note.cardKeys.indexOf(key)
    const isCloze = note.facts.cards[ordinal]?.asks === 'cloze'
    const { card, findings } = writeCard(key, shown, isCloze, scope)
    const place = writePlace(key, ordinal, note, site, scope)
    return { card: { ...card, place }, problems: findFaults(card, findings, ordinal, note, outside.media) }
  })
  return { cards: written.map(({ card }) => card), problems: written.flatMap(({ problems }) => problems) }
}

type OutsideScope = Omit<FieldScope, 'found' | 'hasGaps' | 'isWithoutFiles'>

function scopeOf({ facts }: IndexedNote, { base, imageSize, formulas }: RenderSite, outside: Outside): OutsideScope {
  const { site, media } = outside
  return {
    completeAddress: (address) => (site === undefined ? undefined : new URL(address, site).href),
    fileAt: (address) => (address.startsWith(`${base}/`) ? attachmentAt(address.slice(base.length)) : undefined),
    mediaName: media.nameOf,
    naturalWidth: (path) => imageSize(path)?.width,
    macros: formulas.macros,
    definitions: facts.definitions ?? [],
  }
}

function writeCard(key: string, shown: readonly ShownField[], isCloze: boolean, outside: OutsideScope) {
  const written = shown.map(({ name, children }, at) => {
    const found = noFindings()
    // Anki asks for the gaps of one field alone.
    const scope: FieldScope = { ...outside, hasGaps: isCloze && at === 0, isWithoutFiles: false, found }
    const { html, words, isEmpty } = writeField(children, scope)
    const field: AnkiField = { name, html, isEmpty }
    if (found.media.size + found.drawings.size > 0)
      field.withoutFiles = writeField(children, { ...scope, isWithoutFiles: true, found: noFindings() }).html
    return { field, words, found }
  })
  const findings = written.map(({ found }) => found)
  const card = {
    key,
    fields: written.map(({ field }) => field),
    words: written[0]?.words ?? '',
    clozes: [...new Set(findings.flatMap(({ clozes }) => [...clozes]))].sort((a, b) => a - b),
    media: [...new Map(findings.flatMap(({ media }) => [...media]))],
    drawings: [...new Map(findings.flatMap(({ drawings }) => [...drawings]))],
    sources: findings.flatMap(({ sources }) => sources),
  }
  return { card, findings }
}

function writePlace(
  key: string,
  ordinal: number,
  note: IndexedNote,
  site: RenderSite,
  { completeAddress }: OutsideScope,
): string {
  const headings = note.facts.cards[ordinal]?.headings ?? []
  const words = t(withoutControlSigns([note.facts.title, ...headings].join(' › '), noFindings()))
  const href = completeAddress(hrefTo(note, `card-${key}`, site))
  return toHtml(href === undefined ? words : h('a', { href }, [words]))
}
