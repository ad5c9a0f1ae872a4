import type { Root } from 'mdast'
import type { Outside } from '../decks/card.ts'
import type { RenderSite } from '../render/context.ts'
import { openSite } from '../render/open-site.ts'
import { openWorkshop } from '../render/workshop.ts'
import { packNote, unpackTree } from '../vault/pack-note.ts'
import type { PackedTree } from '../vault/pack-note.ts'
import type { VaultPath } from '../vault/path.ts'
import { renderPage } from './render-page.ts'
import type { RenderedPage } from './render-page.ts'
import { indexOf, openOutside } from './site-slice.ts'
import type { Answers, Task } from './tasks.ts'

/** Does what a thread of the crew is asked for, one task after the other. */
export interface Hand {
  do(task: Task): Promise<Answers[Task['kind']]>
}

export function openHand(): Hand {
  const workshop = openWorkshop()
  let trees: ReadonlyMap<VaultPath, PackedTree> = new Map()
  // What many notes embed is unpacked once for all that are rendered together.
  const roots = new Map<VaultPath, Root>()
  let rendering: { site: RenderSite; outside: Outside } | undefined
  const rootOf: RenderSite['rootOf'] = (path) => {
    const known = roots.get(path)
    if (known) return known
    const tree = trees.get(path)
    if (tree === undefined) throw new Error(`the tree of ${path} was not handed over`)
    const root = unpackTree(tree)
    roots.set(path, root)
    return root
  }
  return {
    async do(task) {
      switch (task.kind) {
        case 'parse':
          return task.notes.map((note) => packNote(note, task.settings))
        case 'learn': {
          const { slice } = task
          rendering = {
            site: openSite(slice.rows, indexOf(slice), rootOf, workshop),
            outside: openOutside(slice.outside),
          }
          return []
        }
        case 'render': {
          if (!rendering) throw new Error('notes are rendered before their site is known')
          const { site, outside } = rendering
          const pages: RenderedPage[] = []
          trees = task.trees
          roots.clear()
          for (const path of task.paths) {
            const note = site.index.noteByPath.get(path)
            if (!note) throw new Error(`${path} is rendered, but not indexed`)
            pages.push(await renderPage(note, site, outside))
          }
          return pages
        }
      }
    },
  }
}
