import type { Root } from 'mdast'
import { headingText } from '../syntax/heading.ts'
import type { Card, Origin } from '../syntax/nodes.ts'
import { collectLinks } from './collect-links.ts'
import { excerptOf } from './excerpt.ts'
import type { CardFact, Facts, HeadingFact } from './facts.ts'
import { addHtmlFindings } from './html-findings.ts'
import { distinctTags } from './property-tags.ts'

/** What holds for every card of a note. */
export interface CardSurroundings {
  /** The headings above the card, outermost first. */
  above: readonly { text: string }[]
  /** Where the note's body begins in its file. */
  origin: Origin
  /** As Anki names it. */
  deck: string
  /** Tags that the card has besides its own. */
  tags: readonly string[]
}

/** Reads what a card says, and adds it to the facts of its note. */
export function readCardFacts(card: Card, { above, origin, deck, tags }: CardSurroundings, facts: Facts): void {
  const [question, answer] = card.fields
  const fact: CardFact = {
    noteType: card.noteType,
    asks: card.asks,
    ords: ordsOf(card),
    ...(card.id === undefined ? {} : { id: card.id }),
    deck,
    tags: distinctTags([...card.tags, ...tags]),
    question: question ? excerptOf(question.root.children) : '',
    place: { line: (card.position?.start.line ?? 1) + origin.line, column: 1 },
    lastLine: (card.position?.end.line ?? 1) + origin.line,
    ...(answer === undefined ? {} : { answerLine: answer.origin.line + origin.line + 1 }),
    headings: above.map((heading) => heading.text),
    outline: card.fields.flatMap(({ root }) => headingsIn(root)),
  }
  const ordinal = facts.cards.length
  for (const field of card.fields) {
    const fieldOrigin = { line: origin.line + field.origin.line, column: field.origin.column }
    const { links, sentences, drawings } = facts
    collectLinks(field.root, { links, sentences, drawings, origin: fieldOrigin, card: ordinal })
    addHtmlFindings(field.root, fieldOrigin, facts, ordinal)
  }
  facts.cards.push(fact)
}

/** The ordinals of Anki's templates or clozes by which a card is asked. */
function ordsOf({ asks }: Card): number[] {
  return asks === 'both' ? [0, 1] : [0]
}

function headingsIn({ children }: Root): HeadingFact[] {
  return children.flatMap((node) => {
    if (node.type !== 'heading' || node.data?.isRule) return []
    const text = headingText(node)
    return { depth: node.depth, text, source: text }
  })
}
