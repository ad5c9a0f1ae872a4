import { PAGE_SIZE, pageAddress } from '../graph/paging.ts'
import { deckKey } from '../links/deck-addresses.ts'

/** What a site offers for Anki. It is plain JSON, which the build writes and the pages read. */
export interface PackageList {
  /** All cards; nothing while there are none. */
  all?: OfferedDeck
  /** Each deck with those below it, in a reader's order. */
  decks: OfferedDeck[]
}

export interface OfferedDeck {
  /** As Anki names it; empty for all cards. */
  name: string
  /** Of its page, without the base path. */
  address: string
  /** Notes of Anki. */
  notes: number
  /** What they ask: a note may ask several times. */
  cards: number
  package: OfferedFile
  text: OfferedFile
  /** Hash of what both hold; empty where a file could not be read, so that it is tried again. */
  digest: string
}

export interface OfferedFile {
  /** Below `/cards/~anki/`, not encoded: `infrastructure/aws.apkg` */
  path: string
  bytes: number
}

/** The list as it lies in the memory. */
export interface RememberedPackages extends PackageList {
  /** There is one for the author's own Anki, which only he is shown. */
  own?: { notes: number; bytes: number }
}

/** Name of the file in the memory's folder that holds it. */
export const LIST_FILE = 'anki.json'

/** The package for the author's own Anki; it lies beside the others, and is on no list. */
export const OWN_PACKAGE = '~own.apkg'

/** Where the files stand on the site, without the base path. No deck's slug holds `~`. */
export const ANKI_ADDRESS = '/cards/~anki/'

/** The path of the files with all cards, without their endings. */
export const ALL_PATH = '~all'

/**
 * The path of a deck's files, without their endings.
 *
 * @param address of the deck's page
 * @example pathOfDeck('/cards/infrastructure/aws/') // => 'infrastructure/aws'
 */
export function pathOfDeck(address: string): string {
  const path = address.replace(/^\/cards\//, '').replace(/\/$/, '')
  // Under such a name Anki takes a package for a whole collection, and would put it in the place of the reader's own.
  return path.replace(/(^|\/)((?:collection|backup-[^/]*)$)/, '$1~$2')
}

/**
 * The id of a deck's row on the page that lists the files. The page's own ids hold a capital.
 *
 * @param address of the deck's page
 * @example rowId('/cards/infrastructure/aws/') // => 'Deck-infrastructure/aws'
 */
export function rowId(address: string): string {
  return `Deck-${address.replace(/^\/cards\/|\/$/g, '')}`
}

/**
 * Where a deck's files are listed, without the base path; nothing for a deck that has none.
 *
 * @param name of the deck, as Anki names it
 */
export function addressOfRow({ decks }: PackageList, name: string): string | undefined {
  const at = decks.findIndex((deck) => deckKey(deck.name) === deckKey(name))
  const deck = decks[at]
  return deck && `${pageAddress(ANKI_ADDRESS, Math.floor(at / PAGE_SIZE) + 1)}#${rowId(deck.address)}`
}
