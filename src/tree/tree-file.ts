import { z } from 'zod/mini'
import { foldersOf } from '../compiler/graph/folders.ts'
import type { IndexedNote } from '../compiler/links/index-links.ts'
import { folderOf, slugifyPath } from '../compiler/vault/path.ts'

/**
 * All folders and notes of a site in the order of their tree. What an address tells of itself is not written: it is that of the
 * folder and the name, unless it stands there.
 */
export const treeFile = z.object({
  /** Name, place of the folder above in this list, and the address where it is another than one would think; the root is the first. */
  folders: z.array(z.tuple([z.string(), z.number(), z.string()])),
  /** Title, and the address where it is another than one would think; by the places of their folders. */
  notes: z.array(z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))),
})

export type TreeFile = z.infer<typeof treeFile>

/** A row of the tree. */
export interface TreeNode {
  title: string
  /** Without the base path. */
  address: string
  /** What stands in it; none of a note. */
  inside?: TreeNode[]
}

interface TreeIndex {
  noteByPath: ReadonlyMap<string, Pick<IndexedNote, 'path' | 'address' | 'isFolderNote' | 'facts'>>
  folderAddress: ReadonlyMap<string, string>
}

export function writeTreeFile({ noteByPath, folderAddress }: TreeIndex): TreeFile {
  const notes = [...noteByPath.values()].map(({ path, address, isFolderNote, facts }) => ({
    title: facts.title,
    address,
    isFolderNote,
    folder: folderOf(path),
    folderAddress: folderAddress.get(folderOf(path)) ?? '/',
  }))
  const { all } = foldersOf(notes)
  const placeOf = new Map(all.map((folder, at) => [folder, at]))
  return {
    folders: all.map(({ name, address, parent }) => {
      const expected = parent ? addressIn(parent.address, name) : '/'
      return [name, (parent && placeOf.get(parent)) ?? -1, address === expected ? '' : address]
    }),
    notes: all.map((folder) =>
      folder.notes.map(({ title, address }): string | [string, string] =>
        address === addressIn(folder.address, title) ? title : [title, address],
      ),
    ),
  }
}

/** @returns what stands at the top */
export function readTreeFile({ folders, notes }: TreeFile): TreeNode[] {
  const nodes: (TreeNode & { inside: TreeNode[] })[] = []
  const order = folders.map((_, at) => at).sort((a, b) => depthOf(a, folders) - depthOf(b, folders) || a - b)
  for (const at of order) {
    const [title, parent, written] = folders[at] ?? ['', -1, '']
    const above = nodes[parent]
    const node = { title, address: written || (above ? addressIn(above.address, title) : '/'), inside: [] }
    nodes[at] = node
    above?.inside.push(node)
  }
  for (const [at, inside] of notes.entries()) {
    const folder = nodes[at]
    folder?.inside.push(
      ...inside.map((note) =>
        typeof note === 'string'
          ? { title: note, address: addressIn(folder.address, note) }
          : { title: note[0], address: note[1] },
      ),
    )
  }
  return nodes[0]?.inside ?? []
}

function depthOf(at: number, folders: TreeFile['folders']): number {
  const parent = folders[at]?.[1] ?? -1
  return parent < 0 ? 0 : 1 + depthOf(parent, folders)
}

function addressIn(folder: string, name: string): string {
  return `${folder}${slugifyPath(name.replaceAll('/', '-'))}/`
}
