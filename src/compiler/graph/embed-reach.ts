import type { LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import type { VaultPath } from '../vault/path.ts'

/** Says which notes a note embeds, or is embedded by: themselves or by way of others. */
export type EmbedReach = (from: VaultPath) => ReadonlySet<VaultPath>

/** Follows the embeds of a vault. */
export function embedReach(index: Pick<LinkIndex, 'noteByPath' | 'resolve'>): EmbedReach {
  return reachAlong(embedsByNote(index))
}

/** Follows the embeds of a vault the other way: to the notes that embed a note. */
export function embedderReach(index: Pick<LinkIndex, 'noteByPath' | 'resolve'>): EmbedReach {
  const embedders = new Map<VaultPath, Set<VaultPath>>()
  for (const [path, targets] of embedsByNote(index)) {
    for (const target of targets) embedders.set(target, (embedders.get(target) ?? new Set<VaultPath>()).add(path))
  }
  return reachAlong(embedders)
}

function reachAlong(arrows: ReadonlyMap<VaultPath, ReadonlySet<VaultPath>>): EmbedReach {
  return (from) => {
    const reached = new Set<VaultPath>()
    const open = [from]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const target of arrows.get(next) ?? []) {
        if (reached.has(target)) continue
        reached.add(target)
        open.push(target)
      }
    }
    return reached
  }
}

function embedsByNote({ noteByPath, resolve }: Pick<LinkIndex, 'noteByPath' | 'resolve'>) {
  const embeds = new Map<VaultPath, Set<VaultPath>>()
  for (const { path, facts } of noteByPath.values()) {
    const targets = new Set<VaultPath>()
    embeds.set(path, targets)
    for (const link of facts.links) {
      const resolution = link.kind === 'embed' ? chosenOf(resolve(path, link.written)) : undefined
      if (resolution?.kind === 'note') targets.add(resolution.path)
    }
  }
  return embeds
}
