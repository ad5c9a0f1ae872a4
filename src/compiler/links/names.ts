import { fileNameOf, folderOf, isNotePath, withoutNoteEnding } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'

/** The files of a vault by what a link may call them. All keys are folded. */
export interface Names {
  /** Whole path; notes also without their ending. */
  fileByPath: ReadonlyMap<string, VaultPath>
  /** Last part of the path; notes also without their ending. */
  filesByName: ReadonlyMap<string, readonly VaultPath[]>
}

/** Indexes the files of a vault by path and by name. */
export function indexNames(files: Iterable<VaultPath>): Names {
  const fileByPath = new Map<string, VaultPath>()
  const filesByName = new Map<string, VaultPath[]>()
  for (const file of files) {
    for (const path of isNotePath(file) ? [file, withoutNoteEnding(file)] : [file]) {
      const folded = foldName(path)
      // A file of exactly that name goes before a note whose ending is left out.
      if (path === file || !fileByPath.has(folded)) fileByPath.set(folded, file)
      const name = fileNameOf(folded)
      const sameName = filesByName.get(name)
      if (sameName) sameName.push(file)
      else filesByName.set(name, [file])
    }
  }
  return { fileByPath, filesByName }
}

/** Folds what does not tell names apart: case, Unicode form, the kind of blank. */
export function foldName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00a0\u202f\s]+/gu, ' ')
    .trim()
    .toLowerCase()
}

/**
 * Finds the file that a written path means, as Obsidian does: relative, from the root, else every file whose path ends
 * so, the one in the link's own folder first, then the one with the shortest path.
 *
 * @param written path or name as the author wrote it, not empty
 * @param from the note that holds the link
 * @returns none; one; or several that nothing tells apart, in alphabetical order
 * @see obsidian-syntax §1.2, observed on Obsidian 1.13
 */
export function findFiles(written: string, from: VaultPath, names: Names): VaultPath[] {
  const path = foldName(written)
  if (path.startsWith('./') || path.startsWith('../'))
    return only(names.fileByPath.get(joinRelative(foldName(folderOf(from)), path) ?? ''))
  if (path.startsWith('/')) return only(names.fileByPath.get(path.slice(1)))
  const atRoot = names.fileByPath.get(path)
  if (atRoot) return [atRoot]
  const ending = `/${path}`
  const endsSo = (names.filesByName.get(fileNameOf(path)) ?? []).filter((file) => endsWithPath(file, ending))
  const own = endsSo.filter((file) => folderOf(file) === folderOf(from))
  const among = own.length > 0 ? own : endsSo
  const shortest = Math.min(...among.map((file) => file.length))
  return among.filter((file) => file.length === shortest).sort()
}

function endsWithPath(file: VaultPath, ending: string): boolean {
  const folded = `/${foldName(file)}`
  return folded.endsWith(ending) || (isNotePath(file) && withoutNoteEnding(folded).endsWith(ending))
}

function only(file: VaultPath | undefined): VaultPath[] {
  return file === undefined ? [] : [file]
}

/** @returns undefined when the path leads out of the vault */
function joinRelative(folder: string, path: string): string | undefined {
  const parts = folder === '' ? [] : folder.split('/')
  for (const part of path.split('/')) {
    if (part === '..' && parts.pop() === undefined) return undefined
    if (part !== '..' && part !== '.') parts.push(part)
  }
  return parts.join('/')
}
