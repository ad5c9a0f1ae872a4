import { openBreath } from './breathe.ts'
import { collectBacklinks, linkIdsByNote } from './graph/backlinks.ts'
import type { EmbedReach } from './graph/embed-reach.ts'
import { assignCardKeys } from './links/card-keys.ts'
import { assignDeckAddresses } from './links/deck-addresses.ts'
import type { IndexedNote, LinkIndex } from './links/index-links.ts'
import { openResolver } from './links/resolver.ts'
import type { Memory } from './memory.ts'
import type { RenderSite } from './render/context.ts'
import { openSite } from './render/open-site.ts'
import type { SiteRows } from './render/open-site.ts'
import type { RenderedNote } from './render/rendered-note.ts'
import { renderReady } from './render/render-ready.ts'
import type { Workshop } from './render/workshop.ts'
import type { NoteTrees } from './vault/note-trees.ts'
import { packNote, unpackTree } from './vault/pack-note.ts'
import type { PackedTree } from './vault/pack-note.ts'
import { isMdxPath } from './vault/path.ts'
import type { VaultPath } from './vault/path.ts'
import type { PublishOptions } from './vault/publish-filter.ts'
import { isPublished } from './vault/publish-filter.ts'
import { readNoteFile } from './vault/read-vault.ts'
import type { Vault } from './vault/read-vault.ts'

/** A vault as it was compiled last. */
export interface LastCompiled {
  vault: Vault
  publish: PublishOptions['publish']
  index: LinkIndex
  rows: SiteRows
  trees: NoteTrees
  /** Found when it is first asked for. */
  embedders(): EmbedReach
  workshop: Workshop
  memory: Pick<Memory, 'readNote'>
}

/** What embeds a saved note is shown at once, too, as long as there is little of it. */
const MOST_PAGES = 10

/**
 * Renders notes whose files were saved, and those that embed them, while all else stands as it was compiled last: the pages that an
 * author looks at, in a time that does not grow with the vault. What follows elsewhere, such as backlinks, is the next compilation's.
 *
 * @returns pages by path, first those of the saved notes, then of what embeds them; none of notes that are new, in MDX or published no
 *   more, and no group that would be empty
 */
export async function* renderSaved(
  paths: readonly VaultPath[],
  last: LastCompiled,
): AsyncGenerator<Map<VaultPath, RenderedNote>> {
  const saved = new Map<VaultPath, SavedNote>()
  for (const path of paths) {
    const note = await readSaved(path, last)
    if (note) saved.set(path, note)
  }
  if (saved.size === 0) return
  const site = siteWith(saved, last)
  const own = await renderAll([...saved.keys()], site, last)
  if (own.size > 0) yield own
  const embedders = embeddersOf(saved, last).slice(0, Math.max(0, MOST_PAGES - saved.size))
  const others = await renderAll(embedders, site, last)
  if (others.size > 0) yield others
}

/** Who asks for the first page of several is answered before the last is rendered. */
async function renderAll(
  paths: readonly VaultPath[],
  site: RenderSite,
  { memory }: LastCompiled,
): Promise<Map<VaultPath, RenderedNote>> {
  const breathe = openBreath()
  const pages = new Map<VaultPath, RenderedNote>()
  for (const path of paths) {
    const note = site.index.noteByPath.get(path)
    const before = memory.readNote(path)
    if (!note || !before) continue
    const { fields: _fields, search: _search, ...page } = await renderReady(note, site)
    pages.set(path, { ...page, backlinks: before.backlinks })
    await breathe()
  }
  return pages
}

interface SavedNote {
  note: IndexedNote
  tree: PackedTree
}

async function readSaved(path: VaultPath, { vault, publish, index }: LastCompiled): Promise<SavedNote | undefined> {
  const before = index.noteByPath.get(path)
  if (!before || isMdxPath(path)) return undefined
  // What cannot be read is told by the next compilation.
  const read = await readNoteFile(path, `${vault.folder}/${path}`, vault.settings).catch(() => undefined)
  if (!read) return undefined
  const { note } = read
  const { facts, tree } = packNote(note, vault.settings)
  if (!isPublished(facts.properties, publish)) return undefined
  const cardKeys = assignCardKeys([{ path, cards: facts.cards }]).keys.get(path) ?? []
  return { note: { ...before, facts, digest: note.digest, cardKeys }, tree }
}

function embeddersOf(saved: ReadonlyMap<VaultPath, SavedNote>, { embedders }: LastCompiled): VaultPath[] {
  const all = new Set([...saved.keys()].flatMap((path) => [...embedders()(path)]))
  return [...all].filter((path) => !saved.has(path) && !isMdxPath(path))
}

function siteWith(saved: ReadonlyMap<VaultPath, SavedNote>, { index, rows, trees, workshop }: LastCompiled) {
  const noteByPath = new Map(index.noteByPath)
  for (const [path, { note }] of saved) noteByPath.set(path, note)
  const renewed = { ...index, noteByPath, resolve: openResolver(noteByPath, index.names), decks: decksOf(noteByPath) }
  const own = new Map([...saved].map(([path, { note }]) => [path, note]))
  const linkIds = new Map([...rows.linkIds, ...linkIdsByNote(collectBacklinks({ ...renewed, noteByPath: own }))])
  const rootOf: NoteTrees['rootOf'] = (path) => {
    const note = saved.get(path)
    return note ? unpackTree(note.tree) : trees.rootOf(path)
  }
  return openSite({ ...rows, linkIds }, renewed, rootOf, workshop)
}

/** A saved note may hold the first card of a deck. */
function decksOf(noteByPath: LinkIndex['noteByPath']): LinkIndex['decks'] {
  return assignDeckAddresses([...noteByPath.values()].flatMap(({ facts }) => facts.cards.map(({ deck }) => deck)))
}
