import { textsOf, valueOf } from '../vault/frontmatter.ts'
import type { Json } from '../vault/frontmatter.ts'

/** The names in the property `cssclasses` that can be classes; a text may hold several, as in HTML. */
export function cssClassesOf(properties: Record<string, Json>): string[] {
  const names = textsOf(valueOf(properties, 'cssclasses')).flatMap((text) => text.split(/[\s,]+/))
  return [...new Set(names.filter((name) => CLASS_NAME.test(name)))]
}

// `wide-page`, `_x`, `größer`; no `2col`, which a stylesheet could not name
const CLASS_NAME = /^-?[_\p{L}][\w\p{L}\p{N}-]*$/u
