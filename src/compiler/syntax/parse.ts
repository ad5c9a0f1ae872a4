import type { Root, RootContent } from 'mdast'
import remarkMdx from 'remark-mdx'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { markBlocks } from './block-id.ts'
import { callout } from './callout.ts'
import { blankOut, findCardBlocks } from './card.ts'
import { asksOf } from './card-asks.ts'
import type { CardBlock } from './card.ts'
import { readCardText } from './card-fields.ts'
import type { CardSyntax } from './card-syntax.ts'
import { hideComments } from './comment.ts'
import { embed } from './embed.ts'
import type { SyntaxFault } from './fault.ts'
import { findMissingFootnotes, inlineFootnote } from './footnote.ts'
import { gfm } from './gfm.ts'
import { markHeadings, markRules } from './heading.ts'
import { highlight } from './highlight.ts'
import { math, parseMath } from './math.ts'
import { readHtml } from './html.ts'
import type { Place } from '../problems/problem.ts'
import type { Card } from './nodes.ts'
import { inlineReferences } from './reference.ts'
import { tag } from './tag.ts'
import { taskList } from './task-list.ts'
import { findUnclosed } from './unclosed.ts'
import { wikiLink } from './wiki-link.ts'

/** What the tree of a text depends on besides the text. */
export interface SyntaxOptions {
  cards: CardSyntax
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
export function parse(text: string, options: SyntaxOptions): { root: Root; faults: SyntaxFault[] } {
  const lines = hideComments(text).split('\n')
  const blocks = findCardBlocks(lines)
  const processor = options.isMdx ? mdx : markdown
  const source = blankOut(lines, blocks)
  const openMath: SyntaxFault[] = []
  const root = parseMath(processor, source, (place) => openMath.push({ kind: 'openMath', ...place, subject: '' }))
  inlineReferences(root, text)
  readHtml(root, source)
  const faults = [...markBlocks(root, source), ...openMath]
  faults.push(...findMissingFootnotes(root, source), ...findUnclosed(root, source, text))
  placeCards(
    root,
    blocks.map((block, ordinal) => readCard(block, ordinal, options, faults)),
  )
  markHeadings(root)
  return { root, faults }
}

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

function readCard(block: CardBlock, ordinal: number, options: SyntaxOptions, faults: SyntaxFault[]): Card {
  const line = block.start + 1
  const { fields, isKnownType, ...card } = readCardText(block, options.cards.noteTypes)
  if (block.ending === 'none') faults.push({ kind: 'cardWithoutEnd', line, subject: '' })
  const endLine = line + block.body.length + 1
  if (block.ending === 'endInFence') faults.push({ kind: 'cardEndInFence', line: endLine, subject: '' })
  if (!isKnownType) faults.push({ kind: 'unknownNoteType', line, subject: card.noteType })
  if ((fields[0]?.text ?? '').trim() === '') faults.push({ kind: 'emptyQuestion', line, subject: '' })
  return {
    type: 'card',
    ...card,
    asks: asksOf(card.noteType, fields),
    fields: fields.map(({ name, text, line: first, column }) => ({
      name,
      root: parseField(text, ({ line: below, column: at }) =>
        faults.push({
          kind: 'openMath',
          line: below + first,
          column: below === 1 ? at + column : at,
          subject: '',
        }),
      ),
      origin: { line: first, column },
    })),
    data: { card: ordinal },
    position: { start: { line, column: 1 }, end: { line: block.after, column: 1 } },
  }
}

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
  const children: RootContent[] = []
  let placed = 0
  for (const node of root.children) {
    const line = lineOf(node)
    for (let card = cards[placed]; card && lineOf(card) < line; card = cards[placed]) {
      children.push(card)
      placed += 1
    }
    children.push(node)
  }
  root.children = children.concat(cards.slice(placed))
}

function lineOf({ position }: RootContent): number {
  return position?.start.line ?? 0
}
