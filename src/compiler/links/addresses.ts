import { createHash } from 'node:crypto'
import type { Place, Problem } from '../problems/problem.ts'
import { valueOf } from '../vault/frontmatter.ts'
import type { Json } from '../vault/frontmatter.ts'
import { fileNameOf, folderOf, nameOf, slugifyPath } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'
import { foldName } from './names.ts'

/** Where the pages of a vault stand. Addresses begin and end with a slash and know nothing of the base path. */
export interface Addresses {
  noteAddress: ReadonlyMap<VaultPath, string>
  /** By the folder's path; the root is `/`. */
  folderAddress: ReadonlyMap<string, string>
  /** Notes that are the page of their folder, and the home note. */
  folderNotes: ReadonlySet<VaultPath>
  problems: Problem[]
}

/** First parts of addresses that Verso keeps for itself; `index` is what the home note is called in the store. */
export const RESERVED = new Set([
  'tags',
  'cards',
  'folders',
  'recent',
  'random',
  'wanted',
  'search',
  'graph',
  'files',
  'pagefind',
  '404',
  '_astro',
  'index',
])

/** Gives every note and folder an address of its own, the same from build to build. */
export function assignAddresses(notes: readonly AddressedNote[]): Addresses {
  const state: State = {
    noteAddress: new Map(),
    folderAddress: new Map([['', '/']]),
    folderNotes: new Set(),
    problems: [],
    taken: new Set(['/']),
  }
  const folders = new Set(notes.flatMap(({ path }) => foldersAbove(path)))
  for (const folder of [...folders].sort()) {
    const parent = state.folderAddress.get(folderOf(folder)) ?? '/'
    state.folderAddress.set(folder, take(`${parent}${slugifyPath(fileNameOf(folder))}`, folder, '-folder', state))
  }
  for (const note of notes) placePermalink(note, state)
  const asked = new Set(state.folderNotes)
  for (const note of notes) placeFolderNote(note, folders, asked, state)
  for (const { path } of [...notes].sort(plainestFirst)) {
    if (state.noteAddress.has(path)) continue
    const parent = state.folderAddress.get(folderOf(path)) ?? '/'
    state.noteAddress.set(path, take(`${parent}${slugifyPath(nameOf(path))}`, path, '-note', state))
  }
  return state
}

/** The address of a file that is published beside the notes, percent-encoded. */
export function attachmentAddress(path: VaultPath): string {
  return `${FILES}${path.split('/').map(encodeURIComponent).join('/')}`
}

/** The file that is published at an address, without the base path; nothing where it is no address of a file. */
export function attachmentAt(address: string): VaultPath | undefined {
  if (!address.startsWith(FILES)) return undefined
  const path = address.slice(FILES.length).replace(/[?#].*$/s, '')
  return path.split('/').map(decodeURIComponent).join('/') as VaultPath
}

const FILES = '/files/'

interface AddressedNote {
  path: VaultPath
  properties: Record<string, Json>
  /** Where the property `permalink` stands. */
  permalinkPlace?: Place | undefined
}

interface State extends Addresses {
  noteAddress: Map<VaultPath, string>
  folderAddress: Map<string, string>
  folderNotes: Set<VaultPath>
  taken: Set<string>
}

// In this order: what a folder's own note may be called besides the folder's name.
const INDEX_NAMES = ['index', 'readme', 'home']

/** An address that the author asked for. One that is a folder's makes the note that folder's page. */
function placePermalink({ path, properties, permalinkPlace }: AddressedNote, state: State): void {
  const permalink = valueOf(properties, 'permalink') ?? ''
  if (permalink === '') return
  const asked = typeof permalink === 'string' || typeof permalink === 'number' ? String(permalink).trim() : ''
  if (!isUsable(asked)) {
    const subject = typeof permalink === 'object' ? 'of several values' : `“${permalink}”`
    state.problems.push({ kind: 'badPermalink', path, place: permalinkPlace ?? TOP, subject })
    return
  }
  const trimmed = asked.replace(/^\/+|\/+$/g, '')
  const wanted = trimmed === '' ? '' : `/${slugifyPath(trimmed)}`
  const isFolders = [...state.folderAddress.values()].includes(`${wanted}/`)
  if (isFolders && ![...state.noteAddress.values()].includes(`${wanted}/`)) {
    state.folderNotes.add(path)
    state.noteAddress.set(path, `${wanted}/`)
  } else if (wanted !== '') {
    state.noteAddress.set(path, take(wanted, path, '-note', state, permalinkPlace))
  }
}

/** A path: no address of another site, each part with a letter in it and short enough for a file's name. */
function isUsable(permalink: string): boolean {
  if (/^[a-z][a-z\d+.-]*:|[?#]/i.test(permalink)) return false
  const segments = permalink.replace(/^\/+|\/+$/g, '').split('/')
  return /^\/+$/.test(permalink) || segments.every(isNameable)
}

/** Whether a part of an address has a letter, and is short enough for the name of a folder: mostly 255 bytes. */
export function isNameable(segment: string): boolean {
  return /[\p{L}\p{N}]/u.test(segment) && Buffer.byteLength(segment) <= 200
}

/** The home note and folder notes have their addresses before all others. */
function placeFolderNote(
  { path }: AddressedNote,
  folders: ReadonlySet<string>,
  asked: ReadonlySet<VaultPath>,
  state: State,
): void {
  if (state.noteAddress.has(path)) return
  const folder = folderOfFolderNote(path, folders)
  const address = folder === undefined ? undefined : state.folderAddress.get(folder)
  if (folder === undefined || address === undefined) return
  const rival = [...state.folderNotes].find((other) => state.noteAddress.get(other) === address)
  if (rival !== undefined && (asked.has(rival) || rankOf(rival, folder) <= rankOf(path, folder))) return
  if (rival !== undefined) {
    state.folderNotes.delete(rival)
    state.noteAddress.delete(rival)
  }
  state.folderNotes.add(path)
  state.noteAddress.set(path, address)
}

/** `AWS/AWS.md`, `AWS/index.md`, `AWS.md` beside `AWS/` are the page of `AWS/`; `Home.md` is that of the root. */
function folderOfFolderNote(path: VaultPath, folders: ReadonlySet<string>): string | undefined {
  const folder = folderOf(path)
  const name = foldName(nameOf(path))
  if (folder === '' && INDEX_NAMES.includes(name)) return ''
  if (folder !== '' && (name === 'index' || name === 'readme' || name === foldName(fileNameOf(folder)))) return folder
  const beside = folder === '' ? nameOf(path) : `${folder}/${nameOf(path)}`
  return folders.has(beside) ? beside : undefined
}

function rankOf(path: VaultPath, folder: string): number {
  const name = foldName(nameOf(path))
  if (folderOf(path) !== folder) return 9
  const index = INDEX_NAMES.indexOf(name)
  return index < 0 ? INDEX_NAMES.length : index
}

function take(wanted: string, path: string, suffix: string, state: State, place?: Place): string {
  let free = wanted
  const first = wanted.split('/')[1] ?? ''
  if (RESERVED.has(first)) {
    state.problems.push(problemOf('reservedAddress', path, `${wanted}/`, place))
    free = `/${first}${suffix}${wanted.slice(first.length + 1)}`
  }
  if (state.taken.has(`${free}/`)) {
    state.problems.push(problemOf('collidingAddress', path, `${free}/`, place))
    free = `${free}-${createHash('sha256').update(path).digest('hex').slice(0, 6)}`
  }
  state.taken.add(`${free}/`)
  return `${free}/`
}

function problemOf(
  kind: 'reservedAddress' | 'collidingAddress',
  path: string,
  subject: string,
  place: Place = TOP,
): Problem {
  return { kind, path, place, subject }
}

const TOP: Place = { line: 1, column: 1 }

/** The note whose name loses least in its address keeps it: `C` before `C++`. */
function plainestFirst(a: AddressedNote, b: AddressedNote): number {
  return lossOf(a.path) - lossOf(b.path) || (a.path < b.path ? -1 : 1)
}

function lossOf(path: VaultPath): number {
  const name = nameOf(path)
  return Math.abs(name.length - slugifyPath(name).length) + (/[^\p{L}\p{M}\p{N}_ -]/u.test(name) ? 1 : 0)
}

function foldersAbove(path: string): string[] {
  const parts = path.split('/').slice(0, -1)
  return parts.map((_, at) => parts.slice(0, at + 1).join('/'))
}
