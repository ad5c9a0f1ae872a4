import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DatabaseSync } from 'node:sqlite'
import { after } from 'node:test'
import { unzipSync } from 'fflate'

/** What a collection of Anki holds. */
export interface OpenedCollection {
  rows(query: string): Record<string, unknown>[]
  col: {
    ver: number
    models: Record<string, { name: string; flds: { name: string }[]; tmpls: unknown[] }>
    decks: Record<string, { name: string; desc: string }>
  }
}

/** What a package holds. */
export interface OpenedPackage extends OpenedCollection {
  /** Contents of its media by their names. */
  media: Map<string, string>
  /** Its notes by their guids. */
  notes: Map<string, OpenedNote>
}

export interface OpenedNote {
  id: number
  mid: number
  mod: number
  tags: string[]
  fields: string[]
  /** Name of the deck that its first card is in. */
  deck: string
  ords: number[]
}

export function openCollection(content: Uint8Array): OpenedCollection {
  const file = join(folder, `${(files += 1)}.anki2`)
  writeFileSync(file, content)
  const database = new DatabaseSync(file, { readOnly: true })
  const rows = (query: string): Record<string, unknown>[] => database.prepare(query).all()
  const [col = {}] = rows('SELECT ver, models, decks FROM col')
  return {
    rows,
    col: {
      ver: Number(col['ver']),
      models: JSON.parse(String(col['models'])),
      decks: JSON.parse(String(col['decks'])),
    },
  }
}

/** @param file of a package in Anki's first format */
export function openPackage(file: string): OpenedPackage {
  const members = unzipSync(readFileSync(file))
  const collection = openCollection(members['collection.anki2'] ?? new Uint8Array())
  const names: Record<string, string> = JSON.parse(Buffer.from(members['media'] ?? []).toString())
  const media = new Map(
    Object.entries(names).map(([number, name]) => [name, Buffer.from(members[number] ?? []).toString()]),
  )
  const { rows, col } = collection
  const cards = Map.groupBy(rows('SELECT nid, did, ord FROM cards ORDER BY nid, ord'), ({ nid }) => Number(nid))
  const notes = rows('SELECT id, guid, mid, mod, tags, flds FROM notes').map((row): [string, OpenedNote] => [
    String(row['guid']),
    {
      id: Number(row['id']),
      mid: Number(row['mid']),
      mod: Number(row['mod']),
      tags: String(row['tags']).trim().split(' ').filter(Boolean),
      fields: String(row['flds']).split('\u001f'),
      deck: col.decks[String(cards.get(Number(row['id']))?.[0]?.['did'])]?.name ?? '',
      ords: (cards.get(Number(row['id'])) ?? []).map(({ ord }) => Number(ord)),
    },
  ])
  return { ...collection, media, notes: new Map(notes) }
}

const folder = mkdtempSync(join(tmpdir(), 'verso-packages-'))
after(() => rmSync(folder, { recursive: true, force: true }))
let files = 0
