import { collectBacklinks, linkIdsByNote } from './graph/backlinks.ts'
import type { Reference } from './graph/backlinks.ts'
import { writeCards } from './decks/card.ts'
import type { Outside } from './decks/card.ts'
import { cardMedia } from './decks/media-files.ts'
import { filesShownInCards } from './graph/card-files.ts'
import { sourceCards } from './graph/card-sources.ts'
import type { CardSources } from './graph/card-sources.ts'
import type { Drift } from './graph/drift/drift.ts'
import { findDrift } from './graph/drift/find-drift.ts'
import { readPassages } from './graph/drift/passage-texts.ts'
import { sectionEmbeds } from './graph/section-embeds.ts'
import { linkSources } from './graph/source-links.ts'
import { findProblems } from './graph/find-problems.ts'
import { fingerprintBacklinks, fingerprintTexts } from './fingerprint.ts'
import { indexLinks } from './links/index-links.ts'
import type { IndexedNote, LinkIndex } from './links/index-links.ts'
import { chosenOf } from './links/resolve.ts'
import type { Memory, RememberedPage } from './memory.ts'
import { distinctProblems } from './problems/distinct.ts'
import type { Problem } from './problems/problem.ts'
import { aroundNotes } from './around-notes.ts'
import { renderBacklinks } from './render/backlinks.ts'
import type { Around } from './render/backlinks.ts'
import type { RenderSite } from './render/context.ts'
import { kindOf } from './render/media-kind.ts'
import { renderReady } from './render/render-ready.ts'
import { openFormulas } from './render/formula.ts'
import type { Macros } from './render/formula.ts'
import { openWorkshop } from './render/workshop.ts'
import type { Workshop } from './render/workshop.ts'
import type { NoteTypes } from './syntax/card-syntax.ts'
import { noteTrees } from './vault/note-trees.ts'
import type { NoteTrees } from './vault/note-trees.ts'
import { readFileDigests } from './vault/file-digests.ts'
import { readFileSizes } from './vault/file-sizes.ts'
import { readImageSizes } from './vault/image-sizes.ts'
import type { VaultPath } from './vault/path.ts'
import type { PublishOptions } from './vault/publish-filter.ts'
import { isPublished } from './vault/publish-filter.ts'
import { readVault } from './vault/read-vault.ts'
import type { Vault } from './vault/read-vault.ts'

/** What compiling a vault depends on besides its files. */
export interface CompileOptions extends PublishOptions {
  /** The vault's folder. */
  vault: string
  /** What stands before every address: empty, or `/repo`. */
  base: string
  /**
   * Of the site and of notes that name none, a BCP 47 tag.
   *
   * @default 'en'
   */
  language?: string
  /** Where the site will stand, without the base path: `https://you.github.io`. */
  site?: string
  /** TeX commands that every formula may use. */
  macros?: Macros
}

/** A vault that is ready to become pages; the pages' HTML lies in the memory. */
export interface CompiledVault {
  site: RenderSite
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>
  /** What is remembered of every page. */
  pages: ReadonlyMap<VaultPath, RememberedPage>
  /** Notes that searching should not find. */
  unsearched: ReadonlySet<VaultPath>
  /** Files that published pages use, and where they are on the disk. */
  files: ReadonlyMap<VaultPath, string>
  /** Field names by note type. */
  noteTypes: NoteTypes
  /** The file of a note as text. */
  textOf(path: VaultPath): string
  /** Diagrams are left to the reader's browser. */
  drawsInPage: boolean
  problems: Problem[]
  /** What the cards were made from. */
  sources: CardSources
  /** Compares the cards with what they were copied from; the heaviest difference is the first. */
  findDrift(): Drift[]
  counts: { notes: number; cards: number; links: number; parsed: number; rendered: number }
}

/**
 * The whole flow: files -> notes -> index -> graph -> rendered notes.
 *
 * @param workshop what a process that compiles again and again keeps ready
 * @throws an Error with one clear sentence when the vault's folder cannot be read; an author's fault is a problem
 */
export async function compileVault(
  options: CompileOptions,
  memory: Memory,
  workshop: Workshop = openWorkshop(),
): Promise<CompiledVault> {
  const vault = await readVault(options.vault, options)
  const trees = noteTrees(vault, memory.facts, memory.writeProse)
  const published = vault.notes
    .map(({ path, digest }) => ({ path, digest, facts: trees.factsOf(path) }))
    .filter(({ facts }) => isPublished(facts.properties, options.publish))
  const index = indexLinks(published, vault.attachments.keys(), unpublishedOf(vault, published))
  const backlinks = collectBacklinks(index)
  const sources = sourceCards(index)
  const site = {
    ...(await describeSite(index, vault, trees)),
    base: options.base,
    language: options.language ?? 'en',
    sourceLinks: linkSources(sources, index),
    linkIds: linkIdsByNote(backlinks),
    sectionEmbeds: sectionEmbeds(backlinks, index),
    formulas: openFormulas(options.macros ?? {}),
    workshop,
  }
  const shownInCards = filesIn(vault, filesShownInCards(index))
  await readFileDigests(shownInCards, memory.files)
  const outside = { media: cardMedia(memory.files), ...(options.site === undefined ? {} : { site: options.site }) }
  const rendered = await renderChanged(site, outside, backlinks, aroundNotes(index, backlinks, memory), memory)
  memory.keepOnly(new Set(vault.notes.map(({ path }) => path)), index.noteByPath, shownInCards)
  const pages = [...index.noteByPath.keys()].flatMap((path) => memory.pages.get(path) ?? [])
  const counts = countOf(index)
  const textByPath = new Map(vault.notes.map(({ path, text }) => [path, text]))
  return {
    site,
    backlinks,
    pages: memory.pages,
    unsearched: new Set([...index.noteByPath.keys()].filter(vault.isUnsearched)),
    files: new Map(pages.flatMap((page) => page.files).map((path) => [path, vault.attachments.get(path) ?? ''])),
    noteTypes: vault.settings.cards.syntax.noteTypes,
    textOf: (path) => textByPath.get(path) ?? '',
    drawsInPage: pages.some((page) => page.drawsInPage),
    sources,
    findDrift: once(() => findDrift(sources, index, readPassages(vault.notes))),
    problems: [...vault.problems, ...findProblems(index), ...distinctProblems(pages.flatMap((page) => page.problems))],
    counts: { ...counts, parsed: trees.parsedCount(), rendered },
  }
}

/** What is asked for several times and found once. */
function once<Result>(find: () => Result): () => Result {
  let found: { result: Result } | undefined
  return () => (found ??= { result: find() }).result
}

function unpublishedOf(vault: Vault, published: readonly { path: VaultPath }[]): VaultPath[] {
  const paths = new Set(published.map(({ path }) => path))
  return [...vault.keptBack, ...vault.notes.map(({ path }) => path).filter((path) => !paths.has(path))]
}

function filesIn({ attachments }: Vault, paths: Iterable<VaultPath>): Map<VaultPath, string> {
  return new Map([...paths].map((path) => [path, attachments.get(path) ?? '']))
}

async function describeSite(
  index: LinkIndex,
  vault: Vault,
  trees: NoteTrees,
): Promise<
  Omit<RenderSite, 'base' | 'language' | 'formulas' | 'workshop' | 'sourceLinks' | 'linkIds' | 'sectionEmbeds'>
> {
  const files = filesUsed(index, vault)
  const isImage = ([path]: [VaultPath, string]): boolean => kindOf(path) === 'image'
  const sizes = await readImageSizes(new Map([...files].filter(isImage)))
  const bytes = await readFileSizes(new Map([...files].filter((file) => !isImage(file))))
  return {
    index,
    strictLineBreaks: vault.settings.strictLineBreaks,
    rootOf: trees.rootOf,
    imageSize: (path) => sizes.get(path),
    fileBytes: (path) => bytes.get(path),
  }
}

function filesUsed(index: LinkIndex, vault: Vault): Map<VaultPath, string> {
  const used = new Map<VaultPath, string>()
  for (const note of index.noteByPath.values()) {
    for (const link of note.facts.links) {
      const resolution = chosenOf(index.resolve(note.path, link.written))
      const file = resolution.kind === 'attachment' ? vault.attachments.get(resolution.path) : undefined
      if (resolution.kind === 'attachment' && file !== undefined) used.set(resolution.path, file)
    }
  }
  return used
}

/** Renders what has changed, and leaves the rest as it is remembered. */
async function renderChanged(
  site: RenderSite,
  outside: Outside,
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>,
  aroundOf: (note: IndexedNote) => Around,
  memory: Memory,
): Promise<number> {
  const { index } = site
  let rendered = 0
  for (const [path, text] of fingerprintTexts(site, outside)) {
    const note = index.noteByPath.get(path)
    if (!note) continue
    const references = backlinks.get(path) ?? []
    const known = memory.pages.get(path)
    const around = aroundOf(note)
    const fingerprint = { text, backlinks: fingerprintBacklinks(note, references, index, around, site.formulas.macros) }
    if (known?.text === fingerprint.text && known.backlinks === fingerprint.backlinks) continue
    const remembered = known?.text === fingerprint.text ? memory.readNote(path) : undefined
    const { page, cards } = remembered ? { page: remembered } : await renderAnew(note, site, outside)
    if (cards) rendered += 1
    const { backlinks: renewed, rest } = renderBacklinks(note, references, index, around, site.formulas)
    memory.writeNote(path, { ...page, backlinks: renewed }, rest, cards)
    memory.pages.set(path, {
      ...fingerprint,
      files: page.files,
      problems: page.problems,
      moreMentions: rest.length,
      cardWeights: Object.fromEntries(page.cards.map(({ key, weight }) => [key, weight])),
      drawsInPage: page.drawsInPage,
    })
  }
  return rendered
}

async function renderAnew(note: IndexedNote, site: RenderSite, outside: Outside) {
  const { fields, ...page } = await renderReady(note, site)
  const { cards, problems } = writeCards(fields, note, site, outside)
  return { page: { ...page, problems: [...page.problems, ...problems] }, cards }
}

function countOf(index: LinkIndex): { notes: number; cards: number; links: number } {
  const facts = [...index.noteByPath.values()].map((note) => note.facts)
  return {
    notes: facts.length,
    cards: facts.reduce((sum, { cards }) => sum + cards.length, 0),
    links: facts.reduce((sum, { links }) => sum + links.length, 0),
  }
}
