import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Breathe } from './breathe.ts'
import { addressOfReference } from './graph/backlinks.ts'
import type { Reference } from './graph/backlinks.ts'
import type { EmbedReach } from './graph/embed-reach.ts'
import type { Outside } from './decks/card.ts'
import type { IndexedNote } from './links/index-links.ts'
import { chosenOf, fragmentOf } from './links/resolve.ts'
import type { Around } from './render/backlinks.ts'
import type { RenderSite, SiteIndex } from './render/context.ts'
import type { Macros } from './render/formula.ts'
import type { VaultPath } from './vault/path.ts'

/** Hash of the compiler itself: its sources and the lockfile. Where a source changes, nothing remembered counts. */
export function hashCompiler(): string {
  const hash = createHash('sha256')
  const folder = import.meta.dirname
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  for (const source of sources.sort()) hash.update(source).update(readFileSync(join(folder, source)))
  hash.update(readFileSync(join(folder, '../../package-lock.json')))
  return hash.digest('hex').slice(0, 20)
}

/**
 * Hashes all that the text of each note's page depends on: its own, what its links mean, all that it embeds, and what its cards and
 * those of others were made from.
 */
export async function fingerprintTexts(
  site: RenderSite,
  outside: Outside,
  embedsOf: EmbedReach,
  breathe: Breathe,
): Promise<Map<VaultPath, string>> {
  const { index } = site
  const own = new Map<VaultPath, string>()
  for (const note of index.noteByPath.values()) {
    await breathe()
    own.set(note.path, hashOwn(note, site, outside))
  }
  const reached = new Map<VaultPath, string>()
  for (const path of own.keys()) {
    await breathe()
    const all = [...embedsOf(path)].sort().map((other) => own.get(other) ?? '')
    reached.set(path, hashOf([own.get(path) ?? '', hashSourceLinks(path, site), ...all]))
  }
  return reached
}

/** No part of what a note is embedded by: copies show no cards, neither their own nor those made from them. */
function hashSourceLinks(path: VaultPath, { index, sourceLinks, linkIds, sectionEmbeds }: RenderSite): string {
  const cards = index.noteByPath.get(path)?.facts.cards ?? []
  const abouts = cards.map((_, ordinal) => sourceLinks.aboutOf(path, ordinal))
  return JSON.stringify([
    abouts,
    [...sourceLinks.cardsFrom(path)],
    [...(linkIds.get(path)?.values() ?? [])],
    [...(sectionEmbeds.get(path) ?? [])],
  ])
}

/**
 * Hashes all that the backlinks of a note depend on.
 *
 * @param around what else is shown with them
 * @param macros on which the formulas in sentences depend
 */
export function fingerprintBacklinks(
  note: IndexedNote,
  references: readonly Reference[],
  index: SiteIndex,
  around: Around,
  macros: Macros,
): string {
  const sections = note.facts.outline.map(({ id, text }) => `${id} ${text}`)
  const sources = references.map((reference) => {
    const source = index.noteByPath.get(reference.from)
    if (!source) return ''
    const link = source.facts.links[reference.link]
    const sentence = link?.sentence === undefined ? undefined : source.facts.sentences[link.sentence]
    const heading = source.facts.outline.find(({ id }) => id === link?.section)?.text
    const { kind, section = '' } = reference
    const words = [heading, link?.property, withMacros(sentence, macros), ...(source.facts.definitions ?? [])]
    return [kind, section, source.facts.title, addressOfReference(reference, source), ...words].join('\n')
  })
  return hashOf([...sections, ...sources, JSON.stringify(around)])
}

/** Hash of all of a note that its mentions of others may depend on. */
export type SourceSign = (path: VaultPath) => string

/** Each note's is made once. */
export function openSourceSigns({ noteByPath }: SiteIndex): SourceSign {
  const signs = new Map<VaultPath, string>()
  return (path) => {
    const known = signs.get(path)
    if (known !== undefined) return known
    const { digest = '', address = '', cardKeys = [] } = noteByPath.get(path) ?? {}
    const sign = hashOf([path, digest, address, ...cardKeys])
    signs.set(path, sign)
    return sign
  }
}

/**
 * Hashes the notes that mention a note instead of what they say there: as long as this stays the same, `fingerprintBacklinks` does, and
 * it takes a fraction of the time.
 *
 * @param around and `macros` as there
 */
export function fingerprintMentioning(
  note: IndexedNote,
  references: readonly Reference[],
  signOf: SourceSign,
  around: Around,
  macros: Macros,
): string {
  const sections = note.facts.outline.map(({ id, text }) => `${id} ${text}`)
  const sources = references.map(
    ({ from, link, kind, section = '', id = '' }) => `${signOf(from)} ${link} ${kind} ${section} ${id}`,
  )
  return hashOf([...sections, ...sources, JSON.stringify([around, macros])])
}

function withMacros(sentence: string | undefined, macros: Macros): string | undefined {
  return sentence?.includes('"inlineMath"') ? sentence + JSON.stringify(macros) : sentence
}

function hashOwn(
  note: IndexedNote,
  { index, base, language, strictLineBreaks, imageSize, fileBytes, formulas }: RenderSite,
  { site = '', media }: Outside,
): string {
  const drawn = note.facts.drawings.flatMap(({ names = [] }) => names.map((written) => ({ written })))
  const meanings = [...note.facts.links, ...drawn].map((link) => {
    const resolution = chosenOf(index.resolve(note.path, link.written))
    if (resolution.kind === 'missing') return ''
    if (resolution.kind === 'attachment') {
      const { path } = resolution
      return JSON.stringify([path, imageSize(path), fileBytes(path), media.nameOf(path)])
    }
    const { anchor, path } = resolution
    return JSON.stringify([index.noteByPath.get(path)?.address, anchor.kind, fragmentOf(anchor)])
  })
  const decks = note.facts.cards.map(({ deck }) => JSON.stringify(index.decks.find(deck)))
  const options = [base, language, String(strictLineBreaks), JSON.stringify(formulas.macros)]
  if (note.cardKeys.length > 0) options.push(site)
  return hashOf([...options, note.path, note.digest, note.address, ...note.cardKeys, ...decks, ...meanings])
}

function hashOf(parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\u0000')).digest('hex').slice(0, 20)
}
