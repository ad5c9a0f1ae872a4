import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { NoteType } from './note-types.ts'
import { pastId } from './stable-ids.ts'
import { templatesOf } from './templates.ts'

/** A note type in the JSON of Anki's schema 11. What an export brings along may hold more. */
export interface Model extends Record<string, unknown> {
  id: number | string
  name: string
  flds: { name: string }[]
  tmpls: unknown[]
}

/**
 * Writes a note type as Anki's schema 11 holds it.
 *
 * @see rslib `notetype/schema11.rs`: fields and templates with ids can be told again when someone has renamed them
 */
export function modelOf(type: NoteType): Model {
  const templates = templatesOf(type)
  return {
    id: type.id,
    name: type.name,
    type: type.kind === 'cloze' ? 1 : 0,
    mod: STYLE_CHANGED_AT,
    usn: 0,
    sortf: 0,
    did: 1,
    tmpls: templates.map(({ name, question, answer }, ord) => ({
      id: pastId(`${type.id} template ${name}`),
      name,
      ord,
      qfmt: question,
      afmt: answer,
      bqfmt: '',
      bafmt: '',
      did: null,
    })),
    flds: type.fields.map((name, ord) => ({
      id: pastId(`${type.id} field ${name}`),
      name,
      ord,
      sticky: false,
      rtl: false,
      font: 'Arial',
      size: 20,
      media: [],
    })),
    css: STYLE,
    latexPre: '\\documentclass[12pt]{article}\n\\begin{document}\n',
    latexPost: '\\end{document}',
    req: templates.map(({ needs }, ord) => [ord, 'all', needs]),
    tags: [],
    vers: [],
  }
}

// Anki takes a new look over only where this is newer than what it has, so it is raised by hand with templates and style.
const STYLE_CHANGED_AT = Date.UTC(2026, 10, 27) / 1000

const STYLE = readFileSync(join(import.meta.dirname, 'note-type.css'), 'utf8')
