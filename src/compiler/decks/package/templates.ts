import { ADD_REVERSE } from '../../syntax/cards/asks.ts'
import type { NoteType } from './note-types.ts'

/** What a card asks and answers, in Anki's templates. */
export interface Template {
  name: string
  question: string
  answer: string
  /** Positions of the fields without which it asks nothing. */
  needs: number[]
}

/** The templates of a note type. Their names never change, nor does their number. */
export function templatesOf({ kind, fields }: NoteType): [Template, ...Template[]] {
  const [first = '', ...others] = fields.slice(0, -1).filter((name) => name !== ADD_REVERSE)
  const [second = ''] = others
  const placeField = fields.at(-1) ?? ''
  const place = when(placeField, `<div class="place">{{${placeField}}}</div>`)
  // A question that its place alone would fill is none.
  const ask = (field: string, more = ''): string => when(field, place + show(field) + more)
  const turned = (names: readonly string[]): string => `{{FrontSide}}${RULE}${showAll(names)}`
  const front = { name: 'Front', question: ask(first), answer: turned(others), needs: [0] }
  const back = { name: 'Back', question: ask(second), answer: turned([first, ...others.slice(1)]), needs: [1] }
  switch (kind) {
    case 'front':
      return [front]
    case 'both':
      return [front, back]
    case 'optional':
      return [front, { ...back, question: when(ADD_REVERSE, back.question), needs: [1, fields.indexOf(ADD_REVERSE)] }]
    case 'typed':
      return [
        {
          ...front,
          question: ask(first, `{{type:${second}}}`),
          answer: `${place}${show(first)}${RULE}{{type:${second}}}${showAll(others.slice(1))}`,
        },
      ]
    case 'cloze': {
      const text = `${place}<div>{{cloze:${first}}}</div>`
      const extra = second === '' ? '' : when(second, RULE + show(second))
      return [{ name: 'Cloze', question: text, answer: text + extra + showAll(others.slice(1)), needs: [0] }]
    }
  }
}

const RULE = '<hr id="answer">'

function showAll(names: readonly string[]): string {
  return names.map((name) => when(name, show(name))).join('')
}

function show(name: string): string {
  return `<div>{{${name}}}</div>`
}

function when(name: string, shown: string): string {
  return `{{#${name}}}${shown}{{/${name}}}`
}
