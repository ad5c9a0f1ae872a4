import type { Root, RootContent } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { markBlocks } from './block-id.ts'
import { callout } from './callout.ts'
import { findCards } from './card.ts'
import type { CardNote } from './card.ts'
import type { CardSyntax } from './card-syntax.ts'
import { cardsIn } from './cards/cards-in.ts'
import type { Card } from './cards/nodes.ts'
import { placeWords } from './cards/place-words.ts'
import { takeOutCards } from './cards/take-out.ts'
import { toCardNode } from './cards/to-card-node.ts'
import type { OpenMath } from './cards/to-card-node.ts'
import { embed } from './embed.ts'
import type { SyntaxFault } from './fault.ts'
import { findMissingFootnotes, inlineFootnote } from './footnote.ts'
import { gfm } from './gfm.ts'
import { markHeadings, markRules } from './heading.ts'
import { highlight } from './highlight.ts'
import { math, parseMath } from './math.ts'
import { readHtml } from './html.ts'
import type { Place } from '../problems/problem.ts'
import { inlineReferences } from './reference.ts'
import { tag } from './tag.ts'
import { taskList } from './task-list.ts'
import { findUnclosed } from './unclosed.ts'
import { wikiLink } from './wiki-link.ts'

/** What the tree of a text depends on besides the text. */
export interface SyntaxOptions {
  cards: CardSyntax
  /** What the note says of its cards in its properties. */
  note?: CardNote
  /** Read JSX and expressions, as in an `.mdx` note. */
  isMdx: boolean
}

/**
 * Reads a text in our dialect: CommonMark, GFM, wikilinks, embeds and cards.
 *
 * @param text the body of a note: no frontmatter, line ends `\n`
 * @returns the tree, with cards at its top level, and what is wrong with them
 * @throws a VFileMessage with `line` and `column` when `isMdx` and the text is no MDX
 */
export function parse(text: string, options: SyntaxOptions): ParsedText {
  const found = findCards(text, options.cards, options.note ?? NO_NOTE)
  const processor = options.isMdx ? mdx : markdown
  const { source, written, hidden } = takeOutCards(found.text, found.cards)
  const openMath: OpenMath[] = []
  const root = parseMath(processor, source, (place) => openMath.push({ kind: 'openMath', ...place, subject: '' }))
  const cards = found.cards.map((card) => toCardNode(card, found.text, parseField, openMath))
  placeWords(root, { written, cards: hidden.flatMap((ordinal) => cards[ordinal] ?? []) })
  inlineReferences(root, text)
  readHtml(root, source)
  const faults = [...markBlocks(root, source), ...found.faults, ...openMath]
  faults.push(...findMissingFootnotes(root, source), ...findUnclosed(root, source, text))
  const within = new Set(hidden)
  placeCards(
    root,
    cards.filter((_, ordinal) => !within.has(ordinal)),
  )
  // One that code or an address has swallowed is not among them.
  if (cards.length > 0)
    for (const [ordinal, card] of cardsIn(root).entries()) card.data = { ...card.data, card: ordinal }
  markHeadings(root)
  return { root, source, faults, ...(found.deck === undefined ? {} : { deck: found.deck }) }
}

/** A text as a tree, and what it says besides. */
export interface ParsedText {
  /** Cards stand at its top level, or in the paragraph in which they were written. */
  root: Root
  /** The text that offsets in the tree refer to: what was read, without its cards and comments. */
  source: string
  faults: SyntaxFault[]
  /** The deck that it names for its cards, as written. */
  deck?: string
}

const NO_NOTE: CardNote = { tags: [], namesDeck: false }

const formatting = { plugins: [callout, highlight, inlineFootnote, tag, taskList] }
const markdown = unified().use(remarkParse).use(gfm).use(wikiLink).use(embed).use(math).use(formatting).freeze()
const mdx = unified()
  .use(remarkParse)
  .use(remarkMdx)
  .use(gfm)
  .use(wikiLink)
  .use(embed)
  .use(math)
  .use(formatting)
  .freeze()

function parseField(text: string, onOpenMath: (place: Place) => void): Root {
  const root = parseMath(markdown, text, onOpenMath)
  inlineReferences(root, text)
  readHtml(root, text)
  markBlocks(root, text)
  markRules(root)
  return root
}

/** Puts the cards where they stood; a block that reaches over one (an open fence, a list that goes on) comes first. */
function placeCards(root: Root, cards: readonly Card[]): void {
  if (cards.length === 0) return
  const left = [...cards].sort((a, b) => lineOf(a) - lineOf(b))
  const children: RootContent[] = []
  let placed = 0
  for (const node of root.children) {
    const line = node.position?.start.line ?? 0
    for (let card = left[placed]; card && lineOf(card) < line; card = left[placed]) {
      children.push(card)
      placed += 1
    }
    children.push(node)
  }
  root.children = children.concat(left.slice(placed))
}

/** The line that a card stands at: where it begins, but below the whole of a text that stays. */
function lineOf({ position, isAside }: Card): number {
  return (isAside ? position?.end.line : position?.start.line) ?? 0
}
