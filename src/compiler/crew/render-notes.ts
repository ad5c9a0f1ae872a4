import type { Outside } from '../decks/card.ts'
import type { EmbedReach } from '../graph/embed-reach.ts'
import type { RenderSite } from '../render/context.ts'
import type { NoteTrees } from '../vault/note-trees.ts'
import type { PackedTree } from '../vault/pack-note.ts'
import type { VaultPath } from '../vault/path.ts'
import type { Note } from '../vault/read-vault.ts'
import { answerBatches, cutBatches } from './batches.ts'
import { answersAhead } from './crew.ts'
import type { Crew } from './crew.ts'
import { renderPage } from './render-page.ts'
import type { RenderedPage } from './render-page.ts'
import type { SiteSlice } from './site-slice.ts'

/** What rendering needs, here and on another thread. */
export interface Rendering {
  site: RenderSite
  outside: Outside
  /** The same for another thread. */
  slice(): SiteSlice
  trees: NoteTrees
  reach: EmbedReach
}

/** Renders the pages of notes whose trees are there; they come back in the order of the notes. */
export async function* renderNotes(
  notes: readonly Note[],
  { site, outside, slice, trees, reach }: Rendering,
  crew: Crew,
): AsyncGenerator<RenderedPage> {
  const threads = crew.hire(notes)
  if (!threads) {
    for (const { path } of notes) {
      const note = site.index.noteByPath.get(path)
      if (note) yield await renderPage(note, site, outside)
    }
    return
  }
  threads.askAll({ kind: 'learn', slice: slice() })
  const batches = cutBatches(notes, ({ text }) => text.length, threads.count)
  const ask = (part: readonly Note[]): Promise<RenderedPage[]> => {
    const paths = part.map(({ path }) => path)
    return threads.ask({ kind: 'render', paths, trees: treesFor(paths, trees, reach) })
  }
  for await (const pages of answerBatches(batches, answersAhead(threads), ask)) yield* pages
}

function treesFor(paths: readonly VaultPath[], trees: NoteTrees, reach: EmbedReach): Map<VaultPath, PackedTree> {
  const packed = new Map<VaultPath, PackedTree>()
  for (const path of new Set(paths.flatMap((path) => [path, ...reach(path)]))) {
    const tree = trees.packedOf(path)
    if (tree !== undefined) packed.set(path, tree)
  }
  return packed
}
