import type { LinkIndex } from '../links/index-links.ts'
import { chosenOf } from '../links/resolve.ts'
import type { VaultPath } from '../vault/path.ts'

/** The files that the cards of a vault show, those in the notes that they embed included. */
export function filesShownInCards(index: LinkIndex): Set<VaultPath> {
  const files = new Set<VaultPath>()
  const reached = new Set<VaultPath>()
  const open: VaultPath[] = []
  const follow = (from: VaultPath, written: string): void => {
    const target = chosenOf(index.resolve(from, written))
    if (target.kind === 'attachment') files.add(target.path)
    if (target.kind !== 'note' || reached.has(target.path)) return
    reached.add(target.path)
    open.push(target.path)
  }
  for (const { path, facts } of index.noteByPath.values())
    for (const { kind, card, written } of facts.links) if (kind === 'embed' && card !== undefined) follow(path, written)
  for (let path = open.pop(); path !== undefined; path = open.pop())
    for (const { kind, written } of index.noteByPath.get(path)?.facts.links ?? [])
      if (kind === 'embed') follow(path, written)
  return files
}
