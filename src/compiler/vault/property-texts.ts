import { Scalar, isMap, isPair, isScalar, isSeq, visit } from 'yaml'
import type { Document, LineCounter, Node, Pair } from 'yaml'
import type { Place } from '../problems/problem.ts'
import { holdsNoLinks } from './property-names.ts'

/** A text or number in the properties of a note; a list holds several, and so does what is nested. */
export interface PropertyText {
  /** Name of the property. */
  name: string
  text: string
  /** As it stands in the file, quotes included. */
  written: string
  /** Where that begins in the file. */
  place: Place
}

/** Collects the texts of all properties, in the order of the file. */
export function textsOfDocument(document: Document.Parsed, source: string, counter: LineCounter): PropertyText[] {
  const texts: PropertyText[] = []
  const read = (name: string, node: unknown): void => {
    if (isMap(node)) for (const { value } of node.items) read(name, value)
    else if (isSeq(node)) for (const item of node.items) read(name, isPair(item) ? item.value : item)
    else if (isScalar(node) && (typeof node.value === 'string' || typeof node.value === 'number')) {
      const [start = 0, end = start] = node.range ?? []
      const text = String(node.value)
      texts.push({ name, text, written: source.slice(start, end), place: placeAt(start, counter) })
    }
  }
  if (isMap(document.contents)) {
    for (const pair of document.contents.items) read(nameOfPair(pair), pair.value)
  }
  return texts
}

function nameOfPair({ key }: Pair): string {
  return String(isScalar(key) ? key.value : key)
}

/** The place in the file of an offset in the properties, which begin in its second line. */
export function placeAt(offset: number, counter: LineCounter): Place {
  const { line, col } = counter.linePos(offset)
  return { line: line + 1, column: col }
}

/**
 * Makes texts of wikilinks that stand without quotes, which YAML takes for lists in lists.
 *
 *     | up: [[Note]]
 *           ^^^^^^^^
 *
 * @returns where they stand
 */
export function quoteWikiLinks(document: Document.Parsed, source: string, counter: LineCounter): Place[] {
  const places: Place[] = []
  if (!source.includes('[[')) return places
  visit(document, {
    Pair: (_, pair, { length }) => (length === TOP && holdsNoLinks(nameOfPair(pair)) ? visit.SKIP : undefined),
    Seq(_, node) {
      const [start = 0, end = start] = node.range ?? []
      const written = source.slice(start, end)
      if (!UNQUOTED.test(written)) return undefined
      places.push(placeAt(start, counter))
      const scalar = new Scalar(written)
      scalar.range = node.range ?? null
      return scalar
    },
  })
  return places
}

// A property stands below the document and its map.
const TOP = 2
const UNQUOTED = /^\[\[[^[\]\n]+\]\]$/

/** The first alias that no anchor stands above: `title: *bold*`. */
export function findLooseAlias(document: Document.Parsed): Node | undefined {
  let loose: Node | undefined
  visit(document, {
    Alias(_, node) {
      if (node.resolve(document) !== undefined) return undefined
      loose = node
      return visit.BREAK
    },
  })
  return loose
}
