import type { FileHistory } from '../../vault/git-history.ts'
import { holdsPiece, withoutIds } from './piece.ts'
import type { Piece } from './piece.ts'

/** Pieces of a file whose last change is asked for. */
export interface FilePieces {
  history: FileHistory
  /** As they are now. */
  pieces: readonly Piece[]
}

/** When a piece of a file was changed last, by git: in seconds since 1970, or why that cannot be told. */
export type CommittedTime = number | 'uncommitted' | 'unknown'

/**
 * Finds out when pieces of files were changed last. From the newest version on, a piece is looked for in each older one: what it
 * changed with is the oldest version of those in an unbroken row that hold it. So one changed card is told from its neighbours in
 * the same file.
 *
 * @param readTexts gives the texts of versions, by git's names for them
 */
export async function committedTimes(
  files: readonly FilePieces[],
  readTexts: (blobs: readonly string[]) => Promise<ReadonlyMap<string, string>>,
): Promise<Map<Piece, CommittedTime>> {
  const times = new Map<Piece, CommittedTime>(
    files.flatMap(({ pieces }) => pieces.map((piece) => [piece, 'uncommitted'])),
  )
  let open = files.map(({ history, pieces }) => ({ history, held: pieces, at: 0 }))
  // Most files have few versions, and in most of these nothing is left to be found soon.
  for (let count = 1; open.length > 0; count = Math.min(count * 2, MOST_AT_ONCE)) {
    for (let from = 0; from < open.length; from += FILES_AT_ONCE) {
      const some = open.slice(from, from + FILES_AT_ONCE)
      const blobs = some.flatMap(({ history, at }) => history.versions.slice(at, at + count).map(({ blob }) => blob))
      const textByBlob = await readTexts([...new Set(blobs)])
      for (const search of some) lookFurther(search, count, textByBlob, times)
    }
    open = open.filter(({ held }) => held.length > 0)
  }
  return times
}

const MOST_AT_ONCE = 16
const FILES_AT_ONCE = 500

interface Search {
  history: FileHistory
  /** Pieces that every version so far has held. */
  held: readonly Piece[]
  /** How many versions have been looked at. */
  at: number
}

function lookFurther(
  search: Search,
  count: number,
  textByBlob: ReadonlyMap<string, string>,
  times: Map<Piece, CommittedTime>,
): void {
  const { versions, isCutOff } = search.history
  for (const { blob, at } of versions.slice(search.at, search.at + count)) {
    const text = withoutIds(textByBlob.get(blob) ?? '')
    search.held = search.held.filter((piece) => holdsPiece(text, piece))
    for (const piece of search.held) times.set(piece, at)
  }
  search.at += count
  if (search.at < versions.length) return
  if (isCutOff) for (const piece of search.held) times.set(piece, 'unknown')
  search.held = []
}
