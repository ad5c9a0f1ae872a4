import type { Element, ElementContent } from 'hast'
import { h, t } from '../../render/context.ts'
import type { TexGap } from '../../render/context.ts'
import { findInside, hasClass } from './scope.ts'
import type { FieldFindings, FieldScope, WriteInside } from './scope.ts'
import { breakUp } from './text.ts'

/**
 * A piece of a gap, as it stands on the page:
 *
 *     | <span class="cloze" data-cloze="1" data-gap="0" data-hint="…">hidden</span>
 *
 * A gap that reaches over several elements has a piece in each, all with the same `data-gap`.
 */
export function isGap(node: Element): boolean {
  return node.properties['dataCloze'] !== undefined && hasClass(node, 'cloze')
}

/** Keeps a piece of a gap apart until all of the field is written. */
export function markGap(node: Element, scope: FieldScope, inside: WriteInside): ElementContent[] {
  return wrapInGap(node, inside(node.children), scope)
}

/** Makes a piece of the gap that an element on the page is one of. */
export function wrapInGap(
  { properties }: Element,
  children: ElementContent[],
  { hasGaps }: FieldScope,
): ElementContent[] {
  return hasGaps ? [h(PIECE, { ...properties }, children)] : children
}

/** The first piece of a gap in an element. */
export function findGap(node: Element): Element | undefined {
  return findInside(node, isGap)
}

/**
 * Writes the gaps of a field as Anki reads them: `{{c1::hidden::hint}}`; they may lie in one another. What stands in one is balanced
 * HTML, since Anki puts other signs in its place; so a gap that ends within other elements than it began in becomes several.
 *
 * @see Anki `rslib/src/cloze.rs`: `}}` ends a gap, and `::` begins its hint
 */
export function writeGaps(
  children: readonly ElementContent[],
  found: FieldFindings,
  isInGap = false,
): ElementContent[] {
  return joinPieces(children).flatMap((child): ElementContent[] => {
    if (child.type === 'text') return isInGap ? shield(child.value) : [child]
    if (child.type !== 'element') return [child]
    if (child.tagName === PIECE) return writePiece(child, found)
    const properties = isInGap ? shieldProperties(child.properties) : child.properties
    return [{ ...child, properties, children: writeGaps(child.children, found, isInGap) }]
  })
}

function writePiece({ properties, children }: Element, found: FieldFindings): ElementContent[] {
  const number = Number(properties['dataCloze'])
  const hint = String(properties['dataHint'] ?? '')
  found.clozes.add(number)
  const inside = writeGaps(children, found, true)
  const last = inside.at(-1)
  const hasBrace = last?.type === 'text' && last.value.endsWith('}') && last.value !== END
  const end = hint === '' ? [t(END)] : [t('::'), ...shield(hint), t(END)]
  return [t(`{{c${number}::`), ...inside, ...(hasBrace ? [SEAM] : []), ...end]
}

/** Writes the gaps of a formula into its TeX. */
export function writeGapsInTex(tex: string, gaps: readonly TexGap[]): string {
  let written = ''
  let at = 0
  for (const { from, to, cloze, hint = '' } of gaps) {
    const end = hint === '' ? '' : `::${shieldTex(hint)}`
    // A blank on either side keeps its braces apart from those of the TeX.
    written += `${tex.slice(at, from)} {{c${cloze}::${shieldTex(tex.slice(from, to))}${end}}} `
    at = to
  }
  return written + tex.slice(at)
}

// No element of HTML.
const PIECE = 'gap-piece'

/** Pieces of one gap that stand side by side become one, and so does formatting that holds nothing else. */
function joinPieces(children: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const child of children.map(liftPiece)) {
    const last = joined.at(-1)
    const before = isBlank(last) ? joined.at(-2) : last
    if (isPiece(child) && isPiece(before) && before.properties['dataGap'] === child.properties['dataGap']) {
      const between = before === last ? [] : joined.splice(-1)
      joined[joined.length - 1] = { ...before, children: [...before.children, ...between, ...child.children] }
    } else {
      joined.push(child)
    }
  }
  return joined
}

/** `<b><gap>x</gap></b>` -> `<gap><b>x</b></gap>` */
function liftPiece(node: ElementContent): ElementContent {
  if (node.type !== 'element' || !FORMATTING.has(node.tagName)) return node
  const [only, ...others] = joinPieces(node.children)
  if (!isPiece(only) || others.length > 0) return node
  return { ...only, children: [{ ...node, children: only.children }] }
}

const FORMATTING = new Set(
  'a b bdi bdo big code cite del em font i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
)

function isPiece(node: ElementContent | undefined): node is Element {
  return node?.type === 'element' && node.tagName === PIECE
}

function isBlank(node: ElementContent | undefined): boolean {
  if (node?.type === 'text') return node.value.trim() === ''
  return node?.type === 'element' && node.tagName === 'br'
}

const END = '}}'
const SEAM: ElementContent = { type: 'comment', value: '' }

/** Keeps a text in a gap from ending it. */
function shield(text: string): ElementContent[] {
  return TEX.test(text) ? [t(shieldTex(text))] : breakUp(text, /\}(?=\})|:(?=:)/g, () => SEAM)
}

// What `writeFormula` makes; in words such signs are broken up.
const TEX = /^\\[([]/
const GAP_IN_TEX = /\{\{c\d+::/

function shieldTex(tex: string): string {
  // Its own gaps have been written by now.
  if (GAP_IN_TEX.test(tex)) return tex
  return tex
    .replace(/\}(?=\})/g, '} ')
    .replace(/\}$/, '} ')
    .replace(/:(?=:)/g, ':{}')
}

function shieldProperties(properties: Element['properties']): Element['properties'] {
  return Object.fromEntries(
    Object.entries(properties).map(([name, value]) => {
      const [brace, colon] = name === 'href' || name === 'src' ? ['%7D', '%3A'] : ['} ', ': ']
      const isText = typeof value === 'string'
      return [name, isText ? value.replace(/\}(?=\})/g, brace).replace(/:(?=:)/g, colon) : value]
    }),
  )
}
