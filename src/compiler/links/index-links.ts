import type { Problem } from '../problems/problem.ts'
import type { Facts } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'
import { assignAddresses } from './addresses.ts'
import { assignCardKeys } from './card-keys.ts'
import { assignDeckAddresses } from './deck-addresses.ts'
import type { DeckAddresses } from './deck-addresses.ts'
import { indexNames } from './names.ts'
import type { Names } from './names.ts'
import { assignRedirects } from './redirects.ts'
import { openResolver } from './resolver.ts'
import type { Resolver } from './resolver.ts'

/** Everything that can be looked up in a vault. */
export interface LinkIndex {
  noteByPath: ReadonlyMap<VaultPath, IndexedNote>
  folderAddress: ReadonlyMap<string, string>
  decks: DeckAddresses
  names: Names
  /** The files of the vault that are not published. */
  unpublished: Names
  resolve: Resolver
  problems: Problem[]
}

/** A note with its place on the site. */
export interface IndexedNote {
  path: VaultPath
  facts: Facts
  /** Hash of the note's text. */
  digest: string
  address: string
  /** Addresses that lead on to it. */
  redirects: readonly string[]
  isFolderNote: boolean
  /** Keys of its cards, in order. */
  cardKeys: readonly string[]
}

/**
 * Indexes the published notes of a vault and the files they may use.
 *
 * @param notes in the order of their paths
 * @param unpublished files that are there, so that a link to one of them is known not to be a slip
 */
export function indexLinks(
  notes: readonly FactNote[],
  attachments: Iterable<VaultPath>,
  unpublished: Iterable<VaultPath> = [],
): LinkIndex {
  const addresses = assignAddresses(
    notes.map(({ path, facts: { properties, permalinkPlace } }) => ({ path, properties, permalinkPlace })),
  )
  const redirects = assignRedirects(notes, addresses)
  const cards = assignCardKeys(notes.map(({ path, facts }) => ({ path, cards: facts.cards })))
  const noteByPath = new Map(
    notes.map(({ path, facts, digest }): [VaultPath, IndexedNote] => [
      path,
      {
        path,
        facts,
        digest,
        address: addresses.noteAddress.get(path) ?? '/',
        redirects: redirects.redirectsByNote.get(path) ?? [],
        isFolderNote: addresses.folderNotes.has(path),
        cardKeys: cards.keys.get(path) ?? [],
      },
    ]),
  )
  const names = indexNames([...noteByPath.keys(), ...attachments])
  return {
    noteByPath,
    folderAddress: addresses.folderAddress,
    decks: assignDeckAddresses(notes.flatMap(({ facts }) => facts.cards.map(({ deck }) => deck))),
    names,
    unpublished: indexNames(unpublished),
    resolve: openResolver(noteByPath, names),
    problems: [...addresses.problems, ...redirects.problems, ...cards.problems],
  }
}

interface FactNote {
  path: VaultPath
  facts: Facts
  digest: string
}
