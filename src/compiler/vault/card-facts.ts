import type { Root } from 'mdast'
import { headingText } from '../syntax/heading.ts'
import { tidyDeck } from '../syntax/cards/deck-name.ts'
import type { Card } from '../syntax/cards/nodes.ts'
import type { Origin } from '../syntax/node-data.ts'
import { tagsBelow } from '../syntax/tag.ts'
import { collectLinks } from './collect-links.ts'
import { excerptOf } from './excerpt.ts'
import type { CardFact, Facts, HeadingFact } from './facts.ts'
import { addHtmlFindings } from './html-findings.ts'
import { cutSections } from './passages.ts'
import type { PassageLines } from './passages.ts'
import { distinctTags } from './property-tags.ts'

/** What holds for every card of a note. */
export interface CardSurroundings {
  /** The headings above the card, outermost first. */
  above: readonly { text: string }[]
  /** Where the note's body begins in its file. */
  origin: Origin
  /** The lines of the note's file. */
  lines: PassageLines
  /** The deck of a card that names none itself, as Anki names it. */
  deck: string
  /** Tags that the card has besides its own. */
  tags: readonly string[]
  /** So are the tags in its text. */
  takesTextTags: boolean
}

/** Reads what a card says, and adds it to the facts of its note. */
export function readCardFacts(
  card: Card,
  { above, origin, lines, deck, tags, takesTextTags }: CardSurroundings,
  facts: Facts,
): void {
  const [question, answer] = card.fields
  const textTags = takesTextTags ? card.fields.flatMap(({ root }) => tagsBelow(root)) : []
  const fact: CardFact = {
    noteType: card.noteType,
    asks: card.asks,
    ...(card.isAside ? { isAside: true } : {}),
    ords: ordsOf(card),
    ...(card.id === undefined ? {} : { id: card.id }),
    deck: card.deck === undefined ? deck : tidyDeck(card.deck) || deck,
    tags: distinctTags([...card.tags, ...textTags, ...tags]),
    question: question ? excerptOf(question.root.children) : '',
    place: { line: (card.position?.start.line ?? 1) + origin.line, column: card.position?.start.column ?? 1 },
    lastLine: (card.position?.end.line ?? 1) + origin.line,
    ...(answer === undefined ? {} : { answerLine: answer.origin.line + origin.line + 1 }),
    headings: above.map((heading) => heading.text),
    outline: card.fields.flatMap(({ root }) => headingsIn(root)),
    fields: card.isAside
      ? []
      : card.fields.map(({ root, origin: inCard }) =>
          cutSections(root, { lines, origin: { line: origin.line + inCard.line, column: inCard.column } }),
        ),
  }
  const ordinal = facts.cards.length
  facts.cards.push(fact)
  // Its words are those of the note, and have been read there.
  if (card.isAside) return
  for (const field of card.fields) {
    const fieldOrigin = { line: origin.line + field.origin.line, column: field.origin.column }
    const { links, sentences, drawings } = facts
    collectLinks(field.root, { links, sentences, drawings, origin: fieldOrigin, card: ordinal })
    addHtmlFindings(field.root, fieldOrigin, facts, ordinal)
  }
}

/** The ordinals of Anki's templates or clozes by which a card is asked. */
function ordsOf({ asks, fields }: Card): number[] {
  if (asks === 'cloze') {
    const numbers = new Set(fields.flatMap(({ gaps = [] }) => gaps.map(({ number }) => number)))
    return numbers.size === 0 ? [0] : [...numbers].map((number) => number - 1).sort((a, b) => a - b)
  }
  return asks === 'both' ? [0, 1] : [0]
}

function headingsIn({ children }: Root): HeadingFact[] {
  return children.flatMap((node) => {
    if (node.type !== 'heading' || node.data?.isRule) return []
    const text = headingText(node)
    return { depth: node.depth, text, source: text }
  })
}
