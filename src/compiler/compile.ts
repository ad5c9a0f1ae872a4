import { doBreathing, openBreath } from './breathe.ts'
import type { Breathe, GivenWay } from './breathe.ts'
import { collectingBacklinks, linkIdsByNote } from './graph/backlinks.ts'
import type { Reference } from './graph/backlinks.ts'
import { openCrew } from './crew/crew.ts'
import type { Crew } from './crew/crew.ts'
import { parseNotes } from './crew/parse-notes.ts'
import { openOutside, sliceSite } from './crew/site-slice.ts'
import { embedReach, embedderReach } from './graph/embed-reach.ts'
import { filesShownInCards } from './graph/card-files.ts'
import { sourcingCards } from './graph/card-sources.ts'
import type { CardSources } from './graph/card-sources.ts'
import type { Drift } from './graph/drift/drift.ts'
import { findDrift } from './graph/drift/find-drift.ts'
import { readPassages } from './graph/drift/passage-texts.ts'
import { sectionEmbeds } from './graph/section-embeds.ts'
import { linkSources } from './graph/source-links.ts'
import { findProblems } from './graph/find-problems.ts'
import { indexLinks } from './links/index-links.ts'
import type { LinkIndex } from './links/index-links.ts'
import type { Memory } from './memory.ts'
import type { RememberedPage } from './remembered-page.ts'
import { distinctProblems } from './problems/distinct.ts'
import type { Problem } from './problems/problem.ts'
import { aroundNotes } from './around-notes.ts'
import type { RenderSite } from './render/context.ts'
import type { Macros } from './render/formula.ts'
import { openSite } from './render/open-site.ts'
import type { SiteRows } from './render/open-site.ts'
import { openWorkshop } from './render/workshop.ts'
import { parseAhead } from './parse-ahead.ts'
import { renderChanged } from './render-changed.ts'
import { renderSaved } from './render-saved.ts'
import type { Workshop } from './render/workshop.ts'
import { enterStage } from './stages.ts'
import { filesIn, filesUsed, measureFiles } from './used-files.ts'
import type { NoteTypes } from './syntax/card-syntax.ts'
import { noteTrees } from './vault/note-trees.ts'
import { readFileDigests } from './vault/file-digests.ts'
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
  /**
   * How many threads parse and render notes.
   *
   * @default as many as the machine has, none where there is little to do
   */
  threads?: number
}

/** What notes are rendered with, and all else that can be looked up. */
export interface CompiledSite extends RenderSite {
  index: LinkIndex
}

/** A vault that is ready to become pages; the pages' HTML lies in the memory. */
export interface CompiledVault {
  site: CompiledSite
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
  /** Renders notes anew that were saved since, and those that embed them, as all else stands. */
  renderSaved(paths: readonly VaultPath[]): ReturnType<typeof renderSaved>
  counts: { notes: number; cards: number; links: number; parsed: number; rendered: number }
}

/**
 * The whole flow: files -> notes -> index -> graph -> rendered notes.
 *
 * @param workshop what a process that compiles again and again keeps ready
 * @param givenWay until when it gives way, between its parts, to what the process does beside
 * @throws an Error with one clear sentence when the vault's folder cannot be read; an author's fault is a problem
 */
export async function compileVault(
  options: CompileOptions,
  memory: Memory,
  workshop: Workshop = openWorkshop(),
  givenWay?: Readonly<GivenWay>,
): Promise<CompiledVault> {
  const crew = openCrew(options.threads)
  try {
    return await compileWith(crew, options, memory, workshop, openBreath(givenWay))
  } finally {
    await crew.close()
  }
}

async function compileWith(
  crew: Crew,
  options: CompileOptions,
  memory: Memory,
  workshop: Workshop,
  breathe: Breathe,
): Promise<CompiledVault> {
  enterStage('read')
  const vault = await readVault(options.vault, options)
  enterStage('parse')
  const trees = noteTrees(vault, memory)
  const anew = trees.unknown(vault.notes)
  for await (const [note, packed] of parseNotes(anew, vault.settings, crew)) trees.learn(note, packed)
  const published = vault.notes
    .map(({ path, digest }) => ({ path, digest, facts: trees.factsOf(path) }))
    .filter(({ facts }) => isPublished(facts.properties, options.publish))
  enterStage('index')
  const index = indexLinks(published, vault.attachments.keys(), unpublishedOf(vault, published))
  const reach = embedReach(index)
  const embedders = once(() => embedderReach(index))
  const parsing = parseAhead(anew, { vault, trees, reach, embedders }, crew)
  enterStage('graph')
  await breathe()
  const backlinks = await doBreathing(collectingBacklinks(index), breathe)
  const sources = await doBreathing(sourcingCards(index), breathe)
  await breathe()
  const rows: SiteRows = {
    ...(await measureFiles(filesUsed(index, vault))),
    base: options.base,
    language: options.language ?? 'en',
    strictLineBreaks: vault.settings.strictLineBreaks,
    sourceLinks: linkSources(sources, index),
    linkIds: linkIdsByNote(backlinks),
    sectionEmbeds: sectionEmbeds(backlinks, index),
    macros: options.macros ?? {},
  }
  const site = openSite(rows, index, trees.rootOf, workshop)
  const shownInCards = filesIn(vault, filesShownInCards(index))
  await readFileDigests(shownInCards, memory.files)
  // What is remembered of files that no card shows any more is forgotten at the end; it must not count before.
  const files = new Map([...memory.files].filter(([path]) => shownInCards.has(path)))
  const outside = { files, ...(options.site === undefined ? {} : { site: options.site }) }
  await breathe()
  enterStage('render')
  await parsing
  const rendered = await renderChanged(
    {
      site,
      outside: openOutside(outside),
      slice: () => sliceSite(index, rows, outside),
      vault,
      trees,
      reach,
      backlinks,
      aroundOf: aroundNotes(index, backlinks, memory),
    },
    memory,
    crew,
    breathe,
  )
  enterStage('remember')
  await breathe()
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
    renderSaved: (paths) =>
      renderSaved(paths, { vault, publish: options.publish, index, rows, trees, embedders, workshop, memory }),
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

function countOf(index: LinkIndex): { notes: number; cards: number; links: number } {
  const facts = [...index.noteByPath.values()].map((note) => note.facts)
  return {
    notes: facts.length,
    cards: facts.reduce((sum, { cards }) => sum + cards.length, 0),
    links: facts.reduce((sum, { links }) => sum + links.length, 0),
  }
}
