import { defaultTreeAdapter } from 'parse5'
import type { DefaultTreeAdapterTypes } from 'parse5'

export type Element = DefaultTreeAdapterTypes.Element
export type Root = DefaultTreeAdapterTypes.ParentNode
type Node = DefaultTreeAdapterTypes.Node

/** The elements inside, in the order of the text. */
export function* elementsIn(root: Root): Generator<Element> {
  for (const child of root.childNodes) {
    if (!defaultTreeAdapter.isElementNode(child)) continue
    yield child
    yield* elementsIn(child)
  }
}

/** The elements inside that have a name, a class, or both: `td`, `.callout`, `a.tag`. */
export function find(root: Root, selector: string): Element[] {
  const [name = '', ...classes] = selector.split('.')
  return [...elementsIn(root)].filter(
    (element) =>
      (name === '' || element.tagName === name) && classes.every((wanted) => classesOf(element).includes(wanted)),
  )
}

export function attributeOf(element: Element, name: string): string | undefined {
  return element.attrs.find((attribute) => attribute.name === name)?.value
}

/** The first element round another that is as asked. */
export function above(element: Element, isAsked: (element: Element) => boolean): Element | undefined {
  const parent = element.parentNode
  if (!parent || !defaultTreeAdapter.isElementNode(parent)) return undefined
  return isAsked(parent) ? parent : above(parent, isAsked)
}

/** What a reader reads: a line end for each `br` and round each block, blanks as one, the inside of what is folded as well. */
export function linesOf(node: Node): string {
  return squash(readLines(node))
    .replace(/ ?\n[ \n]*/g, '\n')
    .trim()
}

/** What a reader reads, in one line. */
export function wordsOf(node: Node): string {
  return linesOf(node).replaceAll('\n', ' ')
}

/** The text as it is, line ends and blanks included. */
export function plainTextOf(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value
  return childrenOf(node).map(plainTextOf).join('')
}

function readLines(node: Node): string {
  if (defaultTreeAdapter.isTextNode(node)) return node.value.replaceAll('\n', ' ')
  if (!defaultTreeAdapter.isElementNode(node)) return childrenOf(node).map(readLines).join('')
  if (isHidden(node)) return ''
  if (node.tagName === 'br') return '\n'
  const inside = childrenOf(node).map(readLines).join('')
  return BLOCKS.has(node.tagName) ? `\n${inside}\n` : inside
}

function childrenOf(node: Node): Node[] {
  return 'childNodes' in node ? node.childNodes : []
}

function classesOf(element: Element): string[] {
  return (attributeOf(element, 'class') ?? '').split(/\s+/)
}

function isHidden(element: Element): boolean {
  return (
    SILENT.has(element.tagName) ||
    attributeOf(element, 'hidden') !== undefined ||
    classesOf(element).includes('sr-only')
  )
}

function squash(text: string): string {
  return text.normalize('NFC').replace(/[\t\u00a0\u202f ]+/g, ' ')
}

const SILENT = new Set(['annotation', 'script', 'style', 'template'])
const BLOCKS = new Set(
  'blockquote details div dd dl dt figure h1 h2 h3 h4 h5 h6 hr iframe li ol p pre section summary table td th tr ul'.split(
    ' ',
  ),
)
