import type { ElementContent } from 'hast'
import temml from 'temml'
import { MATHJAX_MACROS, readAsMathJax } from '../syntax/mathjax.ts'
import { tidyMath } from './math-spacing.ts'

/** TeX macros by name: `'\\RR'` -> `'\\mathbb{R}'`. */
export type Macros = Readonly<Record<string, string>>

/** Sets the formulas of a build: each different one once. */
export interface Formulas {
  /**
   * @param isDisplay set with large operators and their limits above and below
   * @param definitions formulas of the same note that define macros
   */
  set(tex: string, isDisplay: boolean, definitions: readonly string[]): Formula
  /** Those that the site's settings add. */
  macros: Macros
}

/** A formula as the inside of a `<math>`, or what keeps it from being one. */
export type Formula = { kind: 'set'; children: ElementContent[] } | { kind: 'failed'; message: string }

// Temml's own tree, so that no string of MathML is read again; it is typed, and marked as for other packages.
const { definePreamble, __renderToMathMLTree: treeOf } = temml

export function openFormulas(macros: Macros): Formulas {
  const known = new Map<string, Formula>()
  const preambles = new Map<string, Definitions>()
  return {
    macros,
    set(tex, isDisplay, definitions) {
      const preamble = definitions.join('\n')
      const key = `${isDisplay ? 'display' : 'inline'}\n${preamble}\n${tex}`
      const before = known.get(key)
      if (before) return before
      const defined = preambles.get(preamble) ?? define(definitions, macros)
      preambles.set(preamble, defined)
      const formula = setFormula(tex, isDisplay, { ...MATHJAX_MACROS, ...macros, ...defined })
      known.set(key, formula)
      return formula
    },
  }
}

type Definitions = Record<string, unknown>

/** As in Obsidian, what one formula of a note defines holds in all others; it never reaches another note. */
function define(formulas: readonly string[], macros: Macros): Definitions {
  const defined: Definitions = {}
  for (const tex of formulas) {
    try {
      const more: unknown = definePreamble(readAsMathJax(tex), { macros: { ...macros, ...defined } })
      if (isRecord(more)) Object.assign(defined, more)
    } catch {
      // What is wrong with it is said where it stands.
    }
  }
  return defined
}

function setFormula(tex: string, isDisplay: boolean, macros: Definitions): Formula {
  try {
    const tree: unknown = treeOf(readAsMathJax(tex), {
      displayMode: isDisplay || NEEDS_DISPLAY.test(tex),
      throwOnError: true,
      macros: { ...macros },
      wrap: 'tex',
      maxSize: MOST_EM,
      // It gives the gaps of a card an attribute; all else that has to be trusted stays shut.
      trust: ({ command }: { command: string }) => command === '\\data',
    })
    const children = childrenOf(tree).flatMap(toHast)
    tidyMath(children)
    return { kind: 'set', children }
  } catch (error) {
    return { kind: 'failed', message: messageOf(error) }
  }
}

// MathJax sets them in a line of text, too.
const NEEDS_DISPLAY = /\\begin\s*\{(?:align|alignat|equation|gather|multline|CD)\*?\}/

// No rule or blank of a formula reaches over the page.
const MOST_EM: [number, number] = [60, 60]

/** Temml says at which letter of the source, over several lines; the place in the file is told besides. */
function messageOf(error: unknown): string {
  if (!(error instanceof temml.ParseError) || !('message' in error)) return 'Temml cannot set it'
  return String(error.message)
    .replace(/ at (?:position \d+|end of input): ?[^]*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
}

/** Temml's own nodes as hast: elements of MathML, a few of HTML, texts and fragments. */
function toHast(node: unknown): ElementContent[] {
  if (!isRecord(node)) return []
  if (typeof node['text'] === 'string') return node['text'] === '' ? [] : [{ type: 'text', value: node['text'] }]
  const parts = childrenOf(node).map(toHast)
  const tagName = typeof node['type'] === 'string' ? node['type'] : 'attributes' in node ? 'span' : undefined
  if (tagName === undefined) return parts.flat()
  // A fragment among the parts of a power or a fraction would be several of them.
  const children = ARITY.has(tagName) ? parts.map((part) => wrap(part)) : parts.flat()
  return [{ type: 'element', tagName, properties: propertiesOf(node), children }]
}

/** Elements whose children each have their place. */
const ARITY = new Set(['mfrac', 'mroot', 'msub', 'msup', 'msubsup', 'munder', 'mover', 'munderover'])

function wrap(part: ElementContent[]): ElementContent {
  const [only] = part
  return only?.type === 'element' && part.length === 1
    ? only
    : { type: 'element', tagName: 'mrow', properties: {}, children: part }
}

function childrenOf(node: unknown): unknown[] {
  return isRecord(node) && Array.isArray(node['children']) ? node['children'] : []
}

function propertiesOf({ attributes, classes, style }: Record<string, unknown>): Record<string, string | string[]> {
  const properties: Record<string, string | string[]> = {}
  for (const [name, value] of entriesOf(attributes)) {
    // A page's ids are its headings' and blocks'; nothing leads to a formula's label.
    if (name !== 'id' && ATTRIBUTE.test(name)) properties[name] = value
  }
  const names = Array.isArray(classes) ? classes.filter((name) => typeof name === 'string' && name !== '') : []
  if (names.length > 0) properties['className'] = names
  const declarations = entriesOf(style).map(
    ([name, value]) => `${name.replace(/[A-Z]/g, '-$&').toLowerCase()}:${value}`,
  )
  if (declarations.length > 0) properties['style'] = declarations.join(';')
  return properties
}

// `data-` and what an author writes behind it
const ATTRIBUTE = /^[a-z][a-z-]*$/i

function entriesOf(value: unknown): [string, string][] {
  return isRecord(value)
    ? Object.entries(value).flatMap(([name, part]): [string, string][] =>
        part === undefined || part === null || part === '' ? [] : [[name, String(part)]],
      )
    : []
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null
}
