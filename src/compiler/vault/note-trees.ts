import type { Nodes, Root } from 'mdast'
import type { Facts } from './facts.ts'
import { parseNote } from './parse-note.ts'
import type { VaultPath } from './path.ts'
import { proseOf } from './prose.ts'
import type { Vault } from './read-vault.ts'

/** Facts and trees of a vault's notes. A note is parsed at most once, and only when something asks for what is not remembered. */
export interface NoteTrees {
  factsOf(path: VaultPath): Facts
  rootOf(path: VaultPath): Root
  parsedCount(): number
}

/**
 * @param remembered facts of earlier builds; what is learned now is added to them
 * @param keepProse is told the plain words of each note that is parsed
 */
export function noteTrees(
  vault: Vault,
  remembered: Map<VaultPath, { digest: string; facts: Facts }>,
  keepProse: (path: VaultPath, prose: string) => void = () => undefined,
): NoteTrees {
  const noteByPath = new Map(vault.notes.map((note) => [note.path, note]))
  const roots = new Map<VaultPath, Root>()
  const parse = (path: VaultPath): Root => {
    const note = noteByPath.get(path)
    if (!note) throw new Error(`${path} is no note of this vault`)
    const { root, facts } = parseNote(note, vault.settings)
    forgetPositions(root)
    keepProse(path, proseOf(root))
    roots.set(path, root)
    remembered.set(path, { digest: note.digest, facts })
    return root
  }
  return {
    factsOf(path) {
      const known = remembered.get(path)
      if (known && known.digest === noteByPath.get(path)?.digest) return known.facts
      parse(path)
      const learned = remembered.get(path)
      if (!learned) throw new Error(`${path} was parsed without facts`)
      return learned.facts
    },
    rootOf: (path) => roots.get(path) ?? parse(path),
    parsedCount: () => roots.size,
  }
}

/** Of a tree that is kept, only the lines of blocks and embeds are asked for; the places of all words are half of its size. */
function forgetPositions(node: Nodes): void {
  if (node.type === 'card') for (const field of node.fields) forgetPositions(field.root)
  if (!('children' in node)) return
  for (const child of node.children) {
    if (node.type !== 'root' && child.type !== 'embed' && child.type !== 'image' && !child.data?.block)
      delete child.position
    forgetPositions(child)
  }
}
