import { createHash } from 'node:crypto'
import { slugifyLabel } from '../vault/path.ts'

/** Where the pages of a vault's decks stand. Names are Anki's, parts with `::` between them; case does not tell decks apart. */
export interface DeckAddresses {
  /** Every deck and those above it: its name as first met, and its address, without the base path. */
  all: readonly DeckPlace[]
  /** @throws when no card is in the deck or in one below it */
  find(name: string): DeckPlace
}

export interface DeckPlace {
  /** `infrastructure::AWS` */
  name: string
  /** `/cards/infrastructure/aws/` */
  address: string
}

/**
 * Gives every deck an address of its own, the same from build to build.
 *
 * @param names of the decks that hold cards
 */
export function assignDeckAddresses(names: Iterable<string>): DeckAddresses {
  const placeByKey = new Map<string, DeckPlace>()
  const taken = new Set<string>()
  const open = (name: string): DeckPlace => {
    const known = placeByKey.get(deckKey(name))
    if (known) return known
    const above = parentDeck(name)
    const parent = above === undefined ? undefined : open(above)
    const label = deckLabel(name)
    const plain = `${parent?.address ?? '/cards/'}${shorten(slugifyLabel(label))}/`
    const address = taken.has(plain) ? plain.replace(/\/$/, `-${hashOf(deckKey(name))}/`) : plain
    const place = { name: parent ? `${parent.name}::${label}` : label, address }
    taken.add(address)
    placeByKey.set(deckKey(name), place)
    return place
  }
  // What loses least in its address keeps it: `C` before `C++`.
  const all = new Set([...names].flatMap(withThoseAbove))
  for (const name of [...all].sort(plainestFirst)) open(name)
  return findDecks([...placeByKey.values()])
}

/** Makes decks findable by their names. */
export function findDecks(all: readonly DeckPlace[]): DeckAddresses {
  const placeByKey = new Map(all.map((place) => [deckKey(place.name), place]))
  return {
    all,
    find(name) {
      const place = placeByKey.get(deckKey(name))
      if (!place) throw new Error(`no card is in the deck ${name}`)
      return place
    },
  }
}

/** `infrastructure::AWS` -> `infrastructure`; nothing for a deck at the top. */
export function parentDeck(name: string): string | undefined {
  const end = name.lastIndexOf('::')
  return end < 0 ? undefined : name.slice(0, end)
}

/** `infrastructure::AWS` -> `AWS` */
export function deckLabel(name: string): string {
  const start = name.lastIndexOf('::')
  return start < 0 ? name : name.slice(start + 2)
}

/** What two names of one deck share. */
export function deckKey(name: string): string {
  return name.normalize('NFC').toLowerCase()
}

/** `a::b` -> `a`, `a::b` */
function withThoseAbove(name: string): string[] {
  const parts = name.split('::')
  return parts.map((_, at) => parts.slice(0, at + 1).join('::'))
}

/** Decks at the top first, so that the order does not depend on which of them hold cards themselves. */
function plainestFirst(a: string, b: string): number {
  return depthOf(a) - depthOf(b) || lossOf(a) - lossOf(b) || (a < b ? -1 : a > b ? 1 : 0)
}

function depthOf(name: string): number {
  return name.split('::').length
}

function lossOf(name: string): number {
  const label = deckLabel(name)
  return Math.abs(label.length - slugifyLabel(label).length) + (/[^\p{L}\p{M}\p{N}_ -]/u.test(label) ? 1 : 0)
}

/** The name of a folder may hold 255 bytes. */
function shorten(slug: string): string {
  if (Buffer.byteLength(slug) <= MOST_BYTES) return slug
  const kept = [...slug].reduce(
    (text, sign) => (Buffer.byteLength(text + sign) <= MOST_BYTES - 8 ? text + sign : text),
    '',
  )
  return `${kept}-${hashOf(slug)}`
}

const MOST_BYTES = 120

function hashOf(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 6)
}
