import type { ElementContent } from 'hast'
import { STOCK_NOTE_TYPES } from '../syntax/card-syntax.ts'
import { ADD_REVERSE } from '../syntax/cards/asks.ts'
import type { Card, CardField } from '../syntax/cards/nodes.ts'
import { h, t } from './context.ts'
import type { RenderContext, ShownField } from './context.ts'
import type { RenderTree } from './embed.ts'
import { blankGaps, fillGaps } from './gaps.ts'

/** Both sides of a card as HTML's tree. */
export interface CardSides {
  /** Empty where the card has no question. */
  front: ElementContent[]
  back: ElementContent[]
  /** What its fields say, gaps filled. */
  fields: ShownField[]
}

/**
 * Renders the two sides of a card: the first field, and all others; in a card with gaps its text with the gaps left blank, and
 * the same text whole before what else there is.
 *
 * @param context of the card; ids in it get a number behind its prefix
 */
export function renderSides(card: Card, context: RenderContext, renderTree: RenderTree): CardSides {
  const [first, ...others] = card.fields.filter(({ name }) => name !== ADD_REVERSE)
  let side = 0
  const render = ({ root }: CardField, isRepeated = false): ElementContent[] => {
    side += 1
    return renderTree(root, { ...context, isRepeated, idPrefix: `${context.idPrefix}${side - 1}-` })
  }
  if (!first) return { front: [], back: [], fields: [] }
  const isLabelled = others.length > 1 && !Object.hasOwn(STOCK_NOTE_TYPES, card.noteType)
  const gaps = first.gaps ?? []
  const asked = card.asks === 'cloze'
  const front = asked ? blankGaps(render(first, true), gaps, context.strings) : render(first)
  const whole = asked ? fillGaps(render(first), gaps) : []
  const answers = others.map((field) => ({ field, children: fillGaps(render(field), field.gaps ?? []) }))
  return {
    front,
    back: [...whole, ...answers.flatMap(({ field, children }) => label(field, children, isLabelled))],
    fields: [
      { name: first.name, children: asked ? whole : front },
      ...answers.map(({ field: { name }, children }) => ({ name, children })),
    ],
  }
}

/** Of a note type with several answers each says which it is. */
function label({ name }: CardField, children: ElementContent[], isLabelled: boolean): ElementContent[] {
  if (!isLabelled || children.length === 0) return children
  const field = h('div', { className: ['card-field'], dataField: name }, [
    h('p', { className: ['card-field-name'] }, [t(name)]),
    ...children,
  ])
  return [field]
}
