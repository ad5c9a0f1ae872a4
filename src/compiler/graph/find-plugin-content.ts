import type { LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import type { Place, Problem } from '../problems/problem.ts'
import { pluginBlockName, pluginFileName } from '../syntax/plugin-block.ts'
import type { VaultPath } from '../vault/path.ts'

/** What only Obsidian can show: one note for each kind, at its first place, that says how many there are. */
export function findPluginContent(index: LinkIndex): Problem[] {
  const placesByName = Map.groupBy(pluginContent(index), ({ name }) => name)
  return [...placesByName].flatMap(([name, [first, ...others]]) => {
    if (!first) return []
    const subject = others.length === 0 ? name : `${name}, ${others.length + 1} times`
    return { kind: 'onlyInObsidian', path: first.path, place: first.place, subject } as const
  })
}

function* pluginContent(index: LinkIndex): Generator<{ name: string; path: VaultPath; place: Place }> {
  for (const { path, facts } of index.noteByPath.values()) {
    for (const { language, place } of facts.drawings) {
      const name = pluginBlockName(language)
      if (name !== undefined) yield { name, path, place }
    }
    for (const { kind, written, place } of facts.links) {
      const file = kind === 'embed' ? chosenOf(index.resolve(path, written)) : undefined
      const name = file?.kind === 'attachment' ? pluginFileName(file.path) : undefined
      if (name !== undefined) yield { name, path, place }
    }
  }
}
