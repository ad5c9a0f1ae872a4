import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Place } from '../../problems/problem.ts'
import type { Origin } from '../node-data.ts'
import { markGaps, maskGaps } from './cloze.ts'
import type { FieldText, FoundCard, GapStyle } from './found.ts'
import { findGaps } from './gaps.ts'
import type { Card, CardField } from './nodes.ts'
import type { NoteText } from './note-text.ts'

/**
 * Reads a card's fields as Markdown.
 *
 * @param text that the card was found in
 * @param parseField reads a text, and tells the places in it at which `$$` opens a formula that nothing closes
 * @param faults what these are added to
 */
export function toCardNode(found: FoundCard, text: NoteText, parseField: ParseField, faults: OpenMath[]): Card {
  const { from, to, fields, gaps, tail: _, ...card } = found
  const start = text.placeAt(from)
  return {
    type: 'card',
    ...card,
    fields: fields.map((field) =>
      readField(field, card.asks === 'cloze' ? (gaps ?? {}) : undefined, parseField, faults),
    ),
    position: {
      start: { line: start.line + 1, column: start.column + 1 },
      end: { line: text.placeAt(to).line + 1, column: 1 },
    },
  }
}

type ParseField = (text: string, onOpenMath: (place: Place) => void) => Root

/** A formula that is opened and never closed. */
export interface OpenMath {
  kind: 'openMath'
  line: number
  column: number
  subject: string
}

/** Reads a field's text, and what the note adds to it, as Markdown of their own. */
function readField(
  { name, text, line, column, frozen }: FieldText,
  style: GapStyle | undefined,
  parseField: ParseField,
  faults: OpenMath[],
): CardField {
  const origin: Origin = { line, column }
  const gaps = style ? findGaps(text, style) : []
  const root = parseField(maskGaps(text, gaps), ({ line: below, column: at }) =>
    faults.push({ kind: 'openMath', line: below + line, column: below === 1 ? at + column : at, subject: '' }),
  )
  markGaps(root, gaps)
  const shown = gaps.map(({ number, hint }) => ({ number, ...(hint === undefined ? {} : { hint }) }))
  const field: CardField = { name, root, origin, ...(gaps.length > 0 ? { gaps: shown } : {}) }
  return frozen ? addFrozen(field, readField({ name, ...frozen }, style, parseField, faults)) : field
}

/** Their places are told as those of the field, so those of the frozen text move by what lies between the two. */
function addFrozen(field: CardField, frozen: CardField): CardField {
  const before = field.gaps?.length ?? 0
  visit(frozen.root, (node) => {
    if (node.type === 'clozeMark') node.gap += before
    for (const point of node.position ? [node.position.start, node.position.end] : []) {
      if (point.line === 1) point.column += frozen.origin.column
      point.line += frozen.origin.line - field.origin.line
    }
  })
  field.root.children.push(...frozen.root.children)
  const gaps = [...(field.gaps ?? []), ...(frozen.gaps ?? [])]
  return gaps.length > 0 ? { ...field, gaps } : field
}
