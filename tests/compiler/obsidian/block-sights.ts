import { above, attributeOf, find, plainTextOf, wordsOf } from './html-tree.ts'
import type { Element } from './html-tree.ts'
import type { Sight } from './rule.ts'
import { findAll } from './sights.ts'

interface Callout {
  type: string
  title: string
  text?: string
  /** Without, it cannot be folded. */
  fold?: 'open' | 'closed'
  /** Type of a callout round it. */
  inside?: string
}

export function callout({ type, title, text, fold, inside }: Callout): Sight {
  return {
    says: `a callout ${JSON.stringify({ type, title, text, fold, inside })}`,
    sees: (view) =>
      findAll(view, '.callout').some((found) => {
        const [head] = find(found, '.callout-title')
        const isInside = inside === undefined || above(found, (outer) => typeOf(outer) === inside) !== undefined
        return (
          typeOf(found) === type &&
          head !== undefined &&
          wordsOf(head) === title &&
          (text === undefined || wordsOf(found).includes(text)) &&
          foldOf(found) === fold &&
          isInside
        )
      }),
  }
}

/** A formula that is set, by its source, blanks left out. */
export function math(tex: string, kind: 'inline' | 'display'): Sight {
  return {
    says: `a formula “${tex}” (${kind})`,
    sees: (view) =>
      findAll(view, kind === 'display' ? '.math-block' : 'math.math-inline').some(
        (found) =>
          tight(attributeOf(found, 'data-tex') ?? '') === tight(tex) &&
          (kind === 'inline' || find(found, 'math').some((inside) => attributeOf(inside, 'display') === 'block')),
      ),
  }
}

/** A diagram, drawn or as its source. */
export function mermaid(words: string): Sight {
  return {
    says: `a diagram with “${words}”`,
    sees: (view) => findAll(view, '.mermaid').some((found) => plainTextOf(found).includes(words)),
  }
}

function typeOf(found: Element): string | undefined {
  return attributeOf(found, 'data-callout')
}

function foldOf(found: Element): Callout['fold'] {
  if (found.tagName !== 'details') return undefined
  return attributeOf(found, 'open') === undefined ? 'closed' : 'open'
}

function tight(text: string): string {
  return text.replace(/\s+/g, '')
}
