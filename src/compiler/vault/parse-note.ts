import type { Heading, Nodes, Root } from 'mdast'
import { keepWordsOfDrawing } from '../syntax/excalidraw.ts'
import { headingText, textOf } from '../syntax/heading.ts'
import type { Origin } from '../syntax/node-data.ts'
import { takeOutForeign } from '../syntax/mdx.ts'
import { tagsIn } from '../syntax/tag.ts'
import { cardsIn } from '../syntax/cards/cards-in.ts'
import { parse } from '../syntax/parse.ts'
import type { ParsedText } from '../syntax/parse.ts'
import { collectLinks } from './collect-links.ts'
import { readCardFacts } from './card-facts.ts'
import type { CardSurroundings } from './card-facts.ts'
import { excerptOf } from './excerpt.ts'
import type { Facts, Fault, OutlineEntry } from './facts.ts'
import { addHtmlFindings } from './html-findings.ts'
import { deckOf, folderTags } from './deck.ts'
import { splitFrontmatter, textsOf, valueOf } from './frontmatter.ts'
import type { Frontmatter } from './frontmatter.ts'
import type { ObsidianSettings } from './obsidian-settings.ts'
import { isMdxPath, nameOf } from './path.ts'
import { aliasesOf, collectPropertyLinks, permalinkPlaceOf, propertyFaults } from './property-facts.ts'
import { cutSections, passageLinesOf, withoutCards } from './passages.ts'
import { distinctTags, propertyTags } from './property-tags.ts'
import { placeMath } from './place-math.ts'
import type { Note } from './read-vault.ts'

/** A note's tree and what it says. */
export interface ParsedNote {
  root: Root
  facts: Facts
}

/** Reads a note: a pure function of its text, its ending and the vault's settings. It never throws for the author's fault. */
export function parseNote(note: Note, settings: ObsidianSettings): ParsedNote {
  try {
    return readNote(note, settings)
  } catch (error) {
    // Thousands of levels exhaust the stack of whatever walks the tree.
    if (!(error instanceof RangeError)) throw error
    return asWritten(note, settings)
  }
}

/** A note that cannot be read keeps its properties and shows its source. */
function asWritten(note: Note, settings: ObsidianSettings): ParsedNote {
  const { body, linesAbove } = splitFrontmatter(note.text)
  const { facts } = readNote({ ...note, text: note.text.slice(0, note.text.length - body.length) }, settings)
  facts.faults.push({ kind: 'nestedTooDeep', place: { line: linesAbove + 1, column: 1 }, subject: '' })
  return { root: { type: 'root', children: [{ type: 'code', value: body }] }, facts }
}

function readNote(note: Note, settings: ObsidianSettings): ParsedNote {
  const frontmatter = splitFrontmatter(note.text)
  const { body, properties } = frontmatter
  const origin: Origin = { line: frontmatter.linesAbove, column: 0 }
  const faults: Fault[] = propertyFaults(frontmatter)
  const { root, source, faults: syntaxFaults, deck } = parseBody(frontmatter, note, settings, faults, origin)
  for (const { kind, line, column = 1, subject } of syntaxFaults) {
    faults.push({ kind, place: { line: line + origin.line, column }, subject })
  }
  const isDrawing = Object.hasOwn(properties, 'excalidraw-plugin')
  if (isDrawing) keepWordsOfDrawing(root)
  const facts: Facts = {
    title: textsOf(valueOf(properties, 'title'))[0] ?? nameOf(note.path),
    properties,
    ...aliasesOf(frontmatter),
    ...permalinkPlaceOf(frontmatter),
    tags: [],
    ownTags: propertyTags(properties),
    outline: [],
    blocks: [],
    drawings: [],
    links: [],
    sentences: [],
    cards: [],
    sections: [],
    excerpt: excerptOf(root.children),
    words: (isDrawing ? root.children.map(textOf).join(' ') : body).match(WORD)?.length ?? 0,
    faults,
  }
  const lines = passageLinesOf(note.text)
  readBlocks(root, source, origin, facts, {
    lines,
    deck: deckOf(note.path, deck ?? deckProperty(properties), settings.cards.decks),
    tags: folderTags(note.path, settings.cards.decks),
    takesTextTags: settings.cards.decks.takesTextTags,
  })
  if (note.hasReturns) addReturnFault(facts, settings)
  facts.sections = withoutCards(cutSections(root, { lines, origin }), facts.cards)
  const definitions = body.includes('$') ? placeMath(root, origin) : []
  if (definitions.length > 0) facts.definitions = definitions
  collectPropertyLinks(frontmatter.texts, facts)
  addHtmlFindings(root, origin, facts)
  facts.tags = distinctTags([...facts.ownTags, ...tagsIn(root, body), ...facts.cards.flatMap((card) => card.tags)])
  return { root, facts }
}

/** Obsidian_to_Anki looks for its words before a line feed alone. */
function addReturnFault({ cards, faults }: Facts, { cards: { syntax } }: ObsidianSettings): void {
  const [first] = cards
  if (!first || !(syntax.isPluginUsed || cards.some(({ id }) => id !== undefined))) return
  faults.push({
    kind: 'pluginDiffers',
    place: first.place,
    subject: 'it finds no card in a file whose lines end in CR LF',
  })
}

const WORD = /[\p{L}\p{N}]+/gu

/** Whether `@astrojs/mdx` can import a file: to it, `?` and `#` end a path, `%` begins a code, and `.MDX` is no ending. */
export function isModulePath(path: string): boolean {
  return /^[^%?#]+\.mdx$/.test(path)
}

/** An `.mdx` note that is none is read as Markdown. */
function parseBody(
  { body, properties }: Frontmatter,
  note: Note,
  { cards: { syntax: cards } }: ObsidianSettings,
  faults: Fault[],
  origin: Origin,
): ParsedText {
  const of = {
    cards,
    note: { tags: propertyTags(properties), namesDeck: valueOf(properties, DECK_PROPERTY) !== undefined },
  }
  if (!isMdxPath(note.path)) return parse(body, { ...of, isMdx: false })
  if (!isModulePath(note.path)) faults.push({ kind: 'unusableMdxName', place: { line: 1, column: 1 }, subject: '' })
  try {
    const parsed = parse(body, { ...of, isMdx: true })
    for (const { kind, line, column, subject } of takeOutForeign(parsed.root)) {
      faults.push({ kind, place: { line: line + origin.line, column }, subject })
    }
    return parsed
  } catch (error) {
    const { line, column, reason } = mdxFault(error)
    faults.push({ kind: 'brokenMdx', place: { line: line + origin.line, column }, subject: reason })
    return parse(body, { ...of, isMdx: false })
  }
}

/** The deck that flashcards-obsidian takes from the properties; Obsidian_to_Anki finds its own words there, too. */
function deckProperty(properties: Facts['properties']): string | undefined {
  return textsOf(valueOf(properties, DECK_PROPERTY) ?? properties['TARGET DECK'])[0]
}

const DECK_PROPERTY = 'cards-deck'

function mdxFault(error: unknown): { line: number; column: number; reason: string } {
  if (!(error instanceof Error)) return { line: 1, column: 1, reason: String(error) }
  const line = 'line' in error && typeof error.line === 'number' ? error.line : 1
  const column = 'column' in error && typeof error.column === 'number' ? error.column : 1
  return { line, column, reason: (error.message.split('\n')[0] ?? '').replace(/^\d+:\d+(?:-\d+:\d+)?: /, '') }
}

/** Walks the blocks of a note from top to bottom: headings, cards, links. */
function readBlocks(
  root: Root,
  source: string,
  origin: Origin,
  facts: Facts,
  ofCards: Omit<CardSurroundings, 'above' | 'origin'>,
): void {
  const above: { depth: number; text: string }[] = []
  let section: string | undefined
  for (const node of root.children) {
    if (node.type === 'heading') {
      const entry = outlineEntry(node, source)
      if (entry) facts.outline.push(entry)
      section = entry?.id
      while ((above.at(-1)?.depth ?? 0) >= node.depth) above.pop()
      if (entry && !entry.isAboveCards) above.push(entry)
    }
    if (source.includes('^'))
      for (const id of blocksIn(node)) facts.blocks.push({ id, ...(section === undefined ? {} : { section }) })
    if (node.type !== 'card')
      collectLinks(node, {
        links: facts.links,
        sentences: facts.sentences,
        drawings: facts.drawings,
        origin,
        ...(section === undefined ? {} : { section }),
      })
    for (const card of cardsIn(node)) readCardFacts(card, { above, origin, ...ofCards }, facts)
  }
}

/** Identifiers of a block and of those in it. */
function blocksIn(node: Nodes): string[] {
  const inside = 'children' in node ? node.children.flatMap(blocksIn) : []
  return node.data?.block === undefined ? inside : [node.data.block, ...inside]
}

/** @param noteText that offsets in the tree refer to */
function outlineEntry(node: Heading, noteText: string): OutlineEntry | undefined {
  const id = node.data?.id
  if (id === undefined) return undefined
  const start = node.children[0]?.position?.start.offset
  const end = node.children.at(-1)?.position?.end.offset
  const text = headingText(node)
  const source = start === undefined || end === undefined ? text : noteText.slice(start, end)
  return { depth: node.depth, text, source, id, isAboveCards: node.data?.isAboveCards ?? false }
}
