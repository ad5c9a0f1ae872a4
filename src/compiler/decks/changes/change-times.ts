import { createHash } from 'node:crypto'
import type { GitHistory } from '../../vault/git-history.ts'
import type { VaultPath } from '../../vault/path.ts'
import { isPastTime } from '../package/stable-ids.ts'
import { committedTimes } from './committed-times.ts'
import type { CommittedTime, FilePieces } from './committed-times.ts'
import type { Piece } from './piece.ts'
import type { CardPieces } from './pieces.ts'

/** A card, and all that it is made of. */
export interface ChangingCard extends CardPieces {
  key: string
  /** Of its note. */
  path: VaultPath
  /** What else it shows: the address of its note, names of its media. */
  besides: readonly string[]
}

/** Where it can be learned when something changed. */
export interface ChangeSources {
  history: GitHistory | undefined
  /** Gives texts of versions, by git's names for them. */
  readVersions(blobs: readonly string[]): Promise<ReadonlyMap<string, string>>
  /** When the file system saw a file change last, in seconds since 1970. */
  touchedAt(path: VaultPath): Promise<number | undefined>
  /** What earlier builds have learned. */
  remembered: ReadonlyMap<string, RememberedChange>
  /** In seconds since 1970. */
  now: number
}

/** When a card changed last, by its key. */
export interface RememberedChange {
  /** Hash of what it was made of then. */
  digest: string
  /** In seconds since 1970. */
  changedAt: number
}

/**
 * Tells when each card changed last: its own lines, what it embeds, the pictures that it shows, the name of its file. By this
 * Anki decides whether a card that a reader has is to be renewed, so it must not move for any other reason: not for a build, not
 * for a neighbour in the same file, not for a fresh checkout.
 *
 * 1. Git knows it exactly, without any memory, of all that is committed (`committedTimes`).
 * 2. Of what is not committed, or where there is no git, the memory knows what the card was made of before. When that differs,
 *    the card changed when the file system saw its files change.
 * 3. Where nothing is known of a card yet (a first build without git, a shallow clone), it counts as unchanged since it was made:
 *    its id says when, else it is a constant.
 *
 * @returns times in seconds since 1970, none in the future; and what is to be remembered
 */
export async function changeTimes(
  cards: readonly ChangingCard[],
  sources: ChangeSources,
): Promise<{ times: Map<string, number>; learned: Map<string, RememberedChange> }> {
  const { remembered } = sources
  const times = new Map<string, number>()
  const learned = new Map<string, RememberedChange>()
  const keep = (name: string, digest: string, changedAt: number): void => {
    const known = remembered.get(name)
    if (known?.digest !== digest || known.changedAt !== changedAt) learned.set(name, { digest, changedAt })
  }
  const open = cards.filter((card) => {
    const known = remembered.get(gitName(card))
    if (known?.digest !== gitDigest(card, sources.history)) return true
    times.set(card.key, known.changedAt)
    return false
  })
  const committed = await findCommitted(open, sources)
  for (const card of open) {
    const digest = digestOf(card)
    const parts = committedParts(card, committed, sources.history)
    const known = parts.filter((time) => time !== undefined)
    const isExact = known.length === parts.length && known.length > 0
    const observed = isExact ? 0 : await observedAt(card, digest, committed, sources)
    // A text may be older than the note that Anki made of it, but where history is cut off only the note's age is known.
    const changedAt = Math.max(madeAt(card.key, sources.now), observed, ...known)
    if (isExact) keep(gitName(card), gitDigest(card, sources.history), changedAt)
    else keep(card.key, digest, changedAt)
    times.set(card.key, changedAt)
  }
  return { times, learned }
}

function findCommitted(
  cards: readonly ChangingCard[],
  { history, readVersions }: ChangeSources,
): Promise<ReadonlyMap<Piece, CommittedTime>> {
  const byPath = Map.groupBy(
    cards.flatMap(({ texts }) => texts),
    ({ path }) => path,
  )
  const files = [...byPath].flatMap(([path, texts]): FilePieces[] => {
    const file = history?.files.get(path)
    return file ? [{ history: file, pieces: texts.map(({ piece }) => piece) }] : []
  })
  return committedTimes(files, readVersions)
}

/** When each part of a card was committed last; nothing for one of which git does not know it. */
function committedParts(
  { path, texts, files }: ChangingCard,
  committed: ReadonlyMap<Piece, CommittedTime>,
  history: GitHistory | undefined,
): (number | undefined)[] {
  const own = history?.files.get(path)
  const times = [
    ...texts.map(({ piece }) => committed.get(piece)),
    ...files.map((file) => fileCommittedAt(file, history)),
    ...(own?.renamed === undefined ? [] : [own.versions[own.renamed]?.at]),
  ]
  return times.map((time) => (typeof time === 'number' ? time : undefined))
}

function fileCommittedAt(path: VaultPath, history: GitHistory | undefined): number | undefined {
  const file = history?.files.get(path)
  if (!file || history?.changed.has(path)) return undefined
  return file.isCutOff && file.versions.length === 1 ? undefined : file.versions[0]?.at
}

/** By the memory and the file system; 0 where the card is seen for the first time and nothing says that it has changed. */
async function observedAt(
  card: ChangingCard,
  digest: string,
  committed: ReadonlyMap<Piece, CommittedTime>,
  { history, touchedAt, remembered, now }: ChangeSources,
): Promise<number> {
  const known = remembered.get(card.key)
  if (known?.digest === digest) return known.changedAt
  const isTracked = (path: VaultPath): boolean => history?.files.has(path) ?? false
  const differs =
    card.texts.some(({ path, piece }) => committed.get(piece) === 'uncommitted' && isTracked(path)) ||
    card.files.some((path) => history?.changed.has(path) ?? false)
  if (!known && !differs) return 0
  const paths = [...new Set([...card.texts.map(({ path }) => path), ...card.files])]
  const touched = (await Promise.all(paths.map(touchedAt))).map((time) => Math.min(Math.floor(time ?? 0), now))
  return Math.max((known?.changedAt ?? 0) + 1, ...touched)
}

function madeAt(key: string, now: number): number {
  return isPastTime(Number(key), now * 1000) ? Math.floor(Number(key) / 1000) : LONG_AGO
}

const LONG_AGO = Date.UTC(2020, 0) / 1000

function gitName({ key }: ChangingCard): string {
  return `git ${key}`
}

/** Changes with the card, and with the last commits of the files that it stands in. */
function gitDigest(card: ChangingCard, history: GitHistory | undefined): string {
  const paths = [...new Set([card.path, ...card.texts.map(({ path }) => path), ...card.files])]
  const states = paths.map((path) => {
    const file = history?.files.get(path)
    const { blob = '', at = 0 } = file?.versions[0] ?? {}
    return [path, blob, at, file?.versions.length ?? 0, history?.changed.has(path) ?? false]
  })
  return hashOf([digestOf(card), states])
}

function digestOf({ texts, besides }: ChangingCard): string {
  return hashOf([texts.map(({ piece }) => piece.text), besides])
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex').slice(0, 20)
}
