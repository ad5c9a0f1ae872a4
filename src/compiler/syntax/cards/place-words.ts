import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { Card } from './nodes.ts'

/** Cards that stand within lines of a text, each hidden from Markdown by as many signs as it has characters. */
export interface HiddenWords {
  /** What was written there, by ordinal. */
  written: string[]
  cards: Card[]
}

/** The signs that stand for a card within a line: they are nothing to Markdown, and no character of Unicode. */
export function hideWords(ordinal: number, length: number): string {
  const digits = [Math.floor(ordinal / BASE ** 2), Math.floor(ordinal / BASE) % BASE, ordinal % BASE]
  return (HEAD + digits.map((digit) => String.fromCharCode(FIRST_DIGIT + digit)).join('')).padEnd(length, FILL)
}

/** Most cards of one note that can stand within lines, and the fewest characters that each needs. */
export const MOST_HIDDEN = 28 ** 3
export const SHORTEST_HIDDEN = 4

/**
 * Puts cards where their signs stand in a tree. Where HTML has no room for a block, as in a heading or between bold words, the
 * card follows the block; what code or an address has swallowed is text again.
 */
export function placeWords(root: Root, hidden: HiddenWords): void {
  if (hidden.written.length > 0) placeIn(root, hidden)
}

const HEAD = '\uFDD0'
const FILL = '\uFDEF'
const FIRST_DIGIT = 0xfdd1
const BASE = 28
const HIDDEN = /\uFDD0([\uFDD1-\uFDEC]{3})\uFDEF*/g

const HOLDS_BLOCKS = new Set(['root', 'blockquote', 'callout', 'listItem', 'footnoteDefinition'])

/** @returns the cards that have found no place below the node */
function placeIn(node: Nodes, hidden: HiddenWords): Card[] {
  restoreLiterals(node, hidden)
  if (!('children' in node)) return []
  const homeless: Card[] = []
  const children: Nodes[] = []
  for (const child of node.children) {
    if (child.type === 'text') {
      for (const piece of cut(child, hidden)) {
        if (piece.type !== 'card' || node.type === 'paragraph') children.push(piece)
        else homeless.push(piece)
      }
      continue
    }
    const left = placeIn(child, hidden)
    const isEmptied = left.length > 0 && child.type === 'heading' && isBlank(child)
    if (!isEmptied) children.push(child)
    if (HOLDS_BLOCKS.has(node.type)) children.push(...left)
    else homeless.push(...left)
  }
  setChildren(node, children)
  return homeless
}

function cut(node: Extract<Nodes, { type: 'text' }>, { cards }: HiddenWords): Nodes[] {
  const pieces: Nodes[] = []
  let at = 0
  for (const { 0: signs, 1: digits = '', index } of node.value.matchAll(HIDDEN)) {
    const card = cards[ordinalOf(digits)]
    if (index > at) pieces.push({ ...node, value: node.value.slice(at, index) })
    if (card) pieces.push(card)
    at = index + signs.length
  }
  if (at < node.value.length) pieces.push({ ...node, value: node.value.slice(at) })
  return pieces
}

function ordinalOf(digits: string): number {
  return [...digits].reduce((sum, digit) => sum * BASE + digit.charCodeAt(0) - FIRST_DIGIT, 0)
}

/** Addresses, code and the like hold what the author wrote. */
function restoreLiterals(value: unknown, hidden: HiddenWords): void {
  if (typeof value !== 'object' || value === null || ('type' in value && value.type === 'text')) return
  for (const [name, part] of Object.entries(value)) {
    if (name === 'children' || name === 'position') continue
    if (typeof part === 'string' && part.includes(HEAD)) {
      const restored = part.replace(HIDDEN, (_, digits: string) => hidden.written[ordinalOf(digits)] ?? '')
      Object.assign(value, { [name]: restored })
    } else restoreLiterals(part, hidden)
  }
}

function isBlank(node: Parents): boolean {
  return node.children.every((child) => child.type === 'text' && child.value.trim() === '')
}

function setChildren(node: Parents, children: readonly Nodes[]): void {
  node.children = children as RootContent[]
}
