import { createHash } from 'node:crypto'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { deckKey, parentDeck } from '../../links/deck-addresses.ts'
import type { Model } from './model.ts'
import { DECK_OPTIONS, SETTINGS, TABLES, deckJson } from './schema.ts'
import { pastId } from './stable-ids.ts'

/** A note as it goes into a collection. */
export interface PackedNote {
  /** A time in ms. */
  id: number
  guid: string
  model: Model
  /** In seconds since 1970. */
  changedAt: number
  /** As Anki names it. */
  deck: string
  /** As Anki takes them. */
  tags: readonly string[]
  /** Of all fields of its model, in their order. */
  fields: readonly string[]
  /** What its first field says in words. */
  words: string
  /** A card for each of its templates or clozes that asks something: ordinal and id. */
  cards: readonly { ord: number; id: number }[]
}

/**
 * Writes a collection of Anki with new cards alone: the same bytes for the same notes, at any time and anywhere.
 *
 * @param notes in the order in which they are to be learned
 * @param descriptionOf what Anki shows above a deck, as HTML
 * @see Anki's schema 11; the file is SQLite's, which stamps its own version into it
 */
export function writeCollection(
  notes: readonly PackedNote[],
  descriptionOf: (deck: string) => string = () => '',
): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'verso-anki-'))
  const file = join(folder, 'collection.anki2')
  try {
    const database = new DatabaseSync(file)
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN')
    database.exec(TABLES)
    writeSettings(database, notes, descriptionOf)
    writeNotes(database, notes)
    database.exec('COMMIT')
    database.close()
    return readFileSync(file)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}

function writeSettings(
  database: DatabaseSync,
  notes: readonly PackedNote[],
  descriptionOf: (deck: string) => string,
): void {
  const models = Object.fromEntries(
    [...new Map(notes.map(({ model }) => [String(model.id), model]))].sort(([a], [b]) => compare(a, b)),
  )
  const names = new Map(notes.flatMap(({ deck }) => withDecksAbove(deck)).map((name) => [deckKey(name), name]))
  const decks = [...names.values()].sort(compare).map((name) => deckJson(deckId(name), name, descriptionOf(name)))
  const all = [deckJson(1, 'Default', ''), ...decks]
  const lastChange = Math.max(0, ...notes.map(({ changedAt }) => changedAt)) * 1000
  database
    .prepare('INSERT INTO col VALUES (1, ?, ?, ?, 11, 0, 0, 0, ?, ?, ?, ?, ?)')
    .run(
      FIRST_DAY,
      lastChange,
      lastChange,
      JSON.stringify({ ...SETTINGS, nextPos: notes.length + 1 }),
      JSON.stringify(models),
      JSON.stringify(Object.fromEntries(all.map((deck) => [String(deck['id']), deck]))),
      JSON.stringify({ 1: DECK_OPTIONS }),
      '{}',
    )
}

/** From when the days of a collection count: four in the morning. */
const FIRST_DAY = Date.UTC(2008, 0, 1, 4) / 1000

function writeNotes(database: DatabaseSync, notes: readonly PackedNote[]): void {
  const note = database.prepare("INSERT INTO notes VALUES (?, ?, ?, ?, -1, ?, ?, ?, ?, 0, '')")
  const card = database.prepare("INSERT INTO cards VALUES (?, ?, ?, ?, ?, -1, 0, 0, ?, 0, 0, 0, 0, 0, 0, 0, 0, '')")
  for (const [at, { id, guid, model, changedAt, deck, tags, fields, words, cards }] of notes.entries()) {
    const joined = fields.join('\u001f')
    const written = tags.length === 0 ? '' : ` ${tags.join(' ')} `
    note.run(id, guid, Number(model.id), changedAt, written, joined, words, checksum(words))
    for (const each of cards) card.run(each.id, id, deckId(deck), each.ord, changedAt, at + 1)
  }
}

/** The id of a deck within a package; outside of it Anki knows decks by their names. */
function deckId(name: string): number {
  return pastId(`deck ${deckKey(name)}`)
}

/** `a::b::c` -> `a::b::c`, `a::b`, `a` */
function withDecksAbove(name: string): string[] {
  const above = parentDeck(name)
  return above === undefined ? [name] : [name, ...withDecksAbove(above)]
}

/** By this Anki finds equal questions. */
function checksum(words: string): number {
  return Number.parseInt(createHash('sha1').update(words).digest('hex').slice(0, 8), 16)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
