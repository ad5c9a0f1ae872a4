import type { Folder } from './folders.ts'
import { wayTo } from './folders.ts'

/** How many rows the tree beside a page has at most, the way up not counted. */
const ROWS = 50
/** A level of the way up shows at least so many neighbours, however little room is left. */
const FEWEST_ROWS = 4

/**
 * The folder tree as seen from one page: the way up, what stands in the page's own folder, and beside each folder of the
 * way its sibling folders; nearest first where there is too much. `current` is the address of the page.
 */
export function nearbyTree<Note extends TreeNote>(folder: Folder<Note>, current: string): TreeBranch {
  const own = rowsOf(folder)
  let branch = branchOf(own, current, ROWS - FEWEST_ROWS * wayTo(folder).length, folder.address)
  let room = ROWS - branch.rows.length
  for (let inner = folder; inner.parent; inner = inner.parent) {
    const beside = branchOf(
      inner.parent.folders.map(rowOfFolder),
      inner.address,
      Math.max(room, FEWEST_ROWS),
      inner.parent.address,
    )
    const { address } = inner
    const inside = branch
    const rows = beside.rows.map((row) => (row.address === address ? { ...row, inside } : row))
    branch = { ...beside, rows }
    room -= rows.length - 1
  }
  return branch
}

/** What stands in a folder; every page of it asks. */
function rowsOf(folder: Folder<TreeNote>): TreeRow[] {
  const rows = rowsByFolder.get(folder) ?? [...folder.folders.map(rowOfFolder), ...folder.notes.map(rowOfNote)]
  rowsByFolder.set(folder, rows)
  return rows
}

const rowsByFolder = new WeakMap<Folder<TreeNote>, TreeRow[]>()

/** At most `room` rows round the one with the address; the rest is counted and found at the folder's own page. */
function branchOf(rows: TreeRow[], near: string, room: number, address: string): TreeBranch {
  const at = Math.max(
    0,
    rows.findIndex((row) => row.address === near),
  )
  const size = Math.max(room, FEWEST_ROWS)
  const start = Math.max(0, Math.min(at - Math.floor(size / 2), rows.length - size))
  const shown = rows.slice(start, start + size)
  return { rows: shown, more: rows.length - shown.length, address }
}

function rowOfFolder<Note>(folder: Folder<Note>): TreeRow {
  return { title: folder.name, address: folder.address, isFolder: true, inside: undefined }
}

function rowOfNote(note: TreeNote): TreeRow {
  return { title: note.title, address: note.address, isFolder: false, inside: undefined }
}

interface TreeNote {
  title: string
  address: string
}

export interface TreeBranch {
  rows: TreeRow[]
  /** How many entries of this folder are not shown. */
  more: number
  /** The folder's page, where all are. */
  address: string
}

export interface TreeRow {
  title: string
  address: string
  isFolder: boolean
  /** What stands in it, where it is on the way. */
  inside: TreeBranch | undefined
}
