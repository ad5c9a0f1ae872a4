import type { LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import type { VaultPath } from '../vault/path.ts'

/** Says which notes a note embeds, themselves or by way of others. */
export type EmbedReach = (from: VaultPath) => ReadonlySet<VaultPath>

/** Follows the embeds of a vault. */
export function embedReach({ noteByPath, resolve }: Pick<LinkIndex, 'noteByPath' | 'resolve'>): EmbedReach {
  const embeds = new Map<VaultPath, Set<VaultPath>>()
  for (const { path, facts } of noteByPath.values()) {
    const targets = new Set<VaultPath>()
    embeds.set(path, targets)
    for (const link of facts.links) {
      const resolution = link.kind === 'embed' ? chosenOf(resolve(path, link.written)) : undefined
      if (resolution?.kind === 'note') targets.add(resolution.path)
    }
  }
  return (from) => {
    const reached = new Set<VaultPath>()
    const open = [from]
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      for (const target of embeds.get(next) ?? []) {
        if (reached.has(target)) continue
        reached.add(target)
        open.push(target)
      }
    }
    return reached
  }
}
