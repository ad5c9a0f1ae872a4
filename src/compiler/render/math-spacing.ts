import type { Element, ElementContent } from 'hast'

/**
 * Sets MathML as TeX would where browsers do otherwise: fences stay small round small signs, and no operator has blanks
 * beside it in an index, or where nothing stands that it could join.
 */
export function tidyMath(nodes: ElementContent[], isScript = false): void {
  for (const node of nodes) {
    if (node.type !== 'element') continue
    if (SCRIPTED.has(node.tagName)) {
      tidyMath(node.children.slice(0, 1), isScript)
      tidyMath(node.children.slice(1), true)
    } else tidyMath(node.children, isScript)
    if (node.tagName !== 'mrow') continue
    if (isLowBetweenFences(node)) for (const fence of [node.children[0], node.children.at(-1)]) keepSmall(fence)
    for (const child of node.children) if (isOperator(child) && (isScript || isLonely(child))) closeUp(child)
  }
}

/** What stands after their first child is set small. */
const SCRIPTED = new Set(['msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'])

/** A sign, not a name as `max`. */
function isOperator(node: ElementContent): node is Element {
  return node.type === 'element' && node.tagName === 'mo' && SIGN.test(textOf(node))
}

const SIGN = /^[^\p{L}]$/u

/** An infix sign in first place: browsers know no spacing for it there, and take that of a relation. */
function isLonely(node: Element): boolean {
  return node.properties['form'] === 'prefix' && INFIX_ONLY.test(textOf(node))
}

const INFIX_ONLY = /^[∗⋅·×∘∙•⋆÷∪∩∧∨⊕⊗⊙]$/u

function closeUp(node: Element): void {
  if (node.properties['fence'] === undefined) Object.assign(node.properties, { lspace: '0', rspace: '0' })
}

/** A fence that may stretch is drawn with wide edges, even where it has nothing to stretch for. */
function isLowBetweenFences({ children }: Element): boolean {
  return isStretchyFence(children[0]) && isStretchyFence(children.at(-1)) && children.slice(1, -1).every(isLow)
}

function isStretchyFence(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.properties['fence'] === 'true' && node.properties['stretchy'] === 'true'
}

/** Whether nothing is higher than a letter with a single sign above. */
function isLow(node: ElementContent): boolean {
  if (node.type !== 'element') return true
  const [base, ...scripts] = node.children
  switch (node.tagName) {
    case 'mi':
    case 'mn':
    case 'mspace':
    case 'mtext':
      return true
    case 'mo':
      return node.properties['stretchy'] !== 'true' && !LARGE.test(textOf(node))
    case 'mrow':
      return node.children.every(isLow)
    case 'msub':
      return base !== undefined && isLow(base)
    case 'msup':
      return base !== undefined && isLow(base) && scripts.every(isSingleSign)
    case 'msubsup':
      return base !== undefined && isLow(base) && scripts.slice(1).every(isSingleSign)
    default:
      return false
  }
}

const LARGE = /[∑∏∐∫∬∭∮⋃⋂⨁⨂⋁⋀]/u

function isSingleSign(node: ElementContent): boolean {
  return node.type === 'element' && ['mi', 'mn', 'mo'].includes(node.tagName)
}

function keepSmall(fence: ElementContent | undefined): void {
  if (fence?.type === 'element') fence.properties['stretchy'] = 'false'
}

function textOf({ children }: Element): string {
  return children.map((child) => (child.type === 'text' ? child.value : '')).join('')
}
