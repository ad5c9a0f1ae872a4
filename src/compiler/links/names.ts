import { fileNameOf, folderOf, isNotePath, withoutNoteEnding } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'

/** The files of a vault by what a link may call them. All keys are folded. */
export interface Names {
  /** Whole path; notes also without their ending. Of names that case alone tells apart, one. */
  fileByPath: ReadonlyMap<string, VaultPath>
  /** Files whose paths only case tells apart; notes also without their ending. */
  twinsByPath: ReadonlyMap<string, readonly VaultPath[]>
  /** Last part of the path; notes also without their ending. */
  filesByName: ReadonlyMap<string, readonly VaultPath[]>
}

/** Indexes the files of a vault by path and by name. */
export function indexNames(files: Iterable<VaultPath>): Names {
  const fileByPath = new Map<string, VaultPath>()
  const twinsByPath = new Map<string, VaultPath[]>()
  const filesByName = new Map<string, VaultPath[]>()
  for (const file of files) {
    for (const path of isNotePath(file) ? [file, withoutNoteEnding(file)] : [file]) {
      const folded = foldName(path)
      const other = fileByPath.get(folded)
      // A file of exactly that name goes before a note whose ending is left out.
      const rank = other === undefined ? 1 : rankOf(file, folded) - rankOf(other, folded)
      if (rank > 0) {
        fileByPath.set(folded, file)
        twinsByPath.delete(folded)
      } else if (rank === 0 && other !== undefined) {
        twinsByPath.set(folded, [...(twinsByPath.get(folded) ?? [other]), file])
      }
      const name = fileNameOf(folded)
      const sameName = filesByName.get(name)
      if (sameName) sameName.push(file)
      else filesByName.set(name, [file])
    }
  }
  return { fileByPath, twinsByPath, filesByName }
}

function rankOf(file: VaultPath, folded: string): number {
  return foldName(file) === folded ? 1 : 0
}

/** Folds what does not tell names apart: case, Unicode form, the kind of blank. */
export function foldName(name: string): string {
  return tidyName(name).toLowerCase()
}

function tidyName(name: string): string {
  return name
    .normalize('NFC')
    .replace(/[\u00a0\u202f\s]+/gu, ' ')
    .trim()
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
export function findFiles(written: string, from: VaultPath, names: Names): readonly VaultPath[] {
  if (/^\s*\.\.?\//u.test(written)) return atPath(joinRelative(folderOf(from), tidyName(written)), names)
  const { atRoot, endingSo, ending } = lookUp(written, names)
  if (atRoot.length > 0) return atRoot
  const own = endingSo.length > 1 ? endingSo.filter((file) => folderOf(file) === folderOf(from)) : []
  const among = own.length > 0 ? own : endingSo
  if (among.length < 2) return among
  const shortest = Math.min(...among.map((file) => file.length))
  const nearest = among.filter((file) => file.length === shortest).sort()
  return exactFirst(nearest, (file) => endingsOf(file).some((path) => path.endsWith(ending)))
}

/** What a written path means whatever note it stands in. */
interface Found {
  /** What stands at it from the root. */
  atRoot: readonly VaultPath[]
  /** Files whose paths end so. */
  endingSo: readonly VaultPath[]
  /** The path, a slash before it. */
  ending: string
}

// A name is written in many notes.
const foundByNames = new WeakMap<Names, Map<string, Found>>()

function lookUp(written: string, names: Names): Found {
  const all = foundByNames.get(names) ?? new Map<string, Found>()
  foundByNames.set(names, all)
  const found = all.get(written) ?? findEverywhere(tidyName(written), names)
  all.set(written, found)
  return found
}

function findEverywhere(path: string, names: Names): Found {
  const ending = `/${path}`
  if (path.startsWith('/')) return { atRoot: atPath(path.slice(1), names), endingSo: [], ending }
  const atRoot = atPath(path, names)
  if (atRoot.length > 0) return { atRoot, endingSo: [], ending }
  const folded = ending.toLowerCase()
  const sameName = names.filesByName.get(fileNameOf(folded)) ?? []
  const endingSo = sameName.filter((file) => endingsOf(file).some((path) => path.toLowerCase().endsWith(folded)))
  return { atRoot, endingSo, ending }
}

/** What stands at a path from the vault's root. */
function atPath(path: string | undefined, names: Names): VaultPath[] {
  const folded = path?.toLowerCase() ?? ''
  const file = names.fileByPath.get(folded)
  if (path === undefined || file === undefined) return []
  const twins = names.twinsByPath.get(folded)
  return twins ? exactFirst(twins, (twin) => endingsOf(twin).includes(`/${path}`)) : [file]
}

/** Of several files those that are written so, case included; all of them where none is. */
function exactFirst(files: readonly VaultPath[], isExact: (file: VaultPath) => boolean): VaultPath[] {
  const exact = files.filter(isExact)
  return exact.length > 0 ? exact : [...files]
}

/** The path as links may write it: with its ending, and a note's without. */
function endingsOf(file: VaultPath): string[] {
  const path = `/${tidyName(file)}`
  return isNotePath(file) ? [path, withoutNoteEnding(path)] : [path]
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
