import type { DatabaseSync } from 'node:sqlite'
import { z } from 'zod'
import type { Model } from '../package/model.ts'
import { readMessage } from './protobuf.ts'

/** Reads the note types of a collection up to schema 11, which holds them as JSON. */
export function readModels(database: DatabaseSync): Map<number, Model> {
  const written = database.prepare('SELECT models FROM col').get()?.['models']
  const models = z.record(z.string(), MODEL).parse(JSON.parse(String(written)))
  return new Map(Object.values(models).map((model) => [Number(model.id), model]))
}

const MODEL = z.looseObject({
  id: z.union([z.number(), z.string()]),
  name: z.string(),
  flds: z.array(z.looseObject({ name: z.string() })),
  tmpls: z.array(z.unknown()),
})

/**
 * Reads the note types of a collection of schema 18 as those of schema 11. Anki tells fields and templates by their names where
 * nothing else is told of them, and keeps its own templates and style where these are no newer.
 *
 * @see Anki `proto/anki/notetypes.proto`
 */
export function readModernModels(database: DatabaseSync): Map<number, Model> {
  const fields = rowsOf(database, 'SELECT ntid, ord, name, config FROM fields ORDER BY ntid, ord')
  const templates = rowsOf(database, 'SELECT ntid, ord, name, config FROM templates ORDER BY ntid, ord')
  const types = database.prepare('SELECT id, name, mtime_secs, config FROM notetypes').all()
  return new Map(
    types.map((type) => {
      const id = Number(type['id'])
      const config = readMessage(type['config'])
      const model = {
        id,
        name: String(type['name']),
        type: config.number(1),
        mod: Number(type['mtime_secs']),
        usn: 0,
        sortf: config.number(2),
        did: 1,
        css: config.text(3),
        latexPre: config.text(5),
        latexPost: config.text(6),
        flds: (fields.get(id) ?? []).map(({ name }, ord) => ({
          name,
          ord,
          sticky: false,
          rtl: false,
          font: 'Arial',
          size: 20,
        })),
        tmpls: (templates.get(id) ?? []).map(({ name, config: template }, ord) => ({
          name,
          ord,
          qfmt: template.text(1),
          afmt: template.text(2),
          bqfmt: '',
          bafmt: '',
          did: null,
        })),
      }
      return [id, model]
    }),
  )
}

interface Part {
  name: string
  config: ReturnType<typeof readMessage>
}

function rowsOf(database: DatabaseSync, query: string): Map<number, Part[]> {
  const parts = new Map<number, Part[]>()
  for (const { ntid, name, config } of database.prepare(query).all()) {
    const own = parts.get(Number(ntid)) ?? []
    own.push({ name: String(name), config: readMessage(config) })
    parts.set(Number(ntid), own)
  }
  return parts
}
