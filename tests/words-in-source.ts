import { parse } from '@astrojs/compiler-rs'

/** A text that a source file holds itself. */
export interface FoundWords {
  text: string
  /** Line in the file, from 1. */
  line: number
}

/**
 * Finds what a source file says to readers in words of its own: text between tags, attributes that are read aloud or shown, and
 * strings that read like words. What a programmer is told, addresses, names and selectors are not among them.
 *
 * @param name ends in `.astro` or `.ts`
 */
export function wordsIn(name: string, source: string): FoundWords[] {
  const isScript = name.endsWith('.ts')
  const { ast } = parse(isScript ? `---\n${source}\n---\n` : source)
  const found: FoundWords[] = []
  const lineAt = (at: number): number => source.slice(0, isScript ? at - 4 : at).split('\n').length
  visit(ast, undefined, (node, text) => found.push({ text: text.trim(), line: lineAt(Number(node['start'] ?? 0)) }))
  return found
}

type Tree = Readonly<Record<string, unknown>>

function visit(value: unknown, parent: Tree | undefined, tell: (node: Tree, text: string) => void): void {
  if (Array.isArray(value)) for (const item of value) visit(item, parent, tell)
  if (!isTree(value) || isSilent(value)) return
  const text = textOf(value, parent)
  if (text !== undefined) tell(value, text)
  for (const [key, child] of Object.entries(value)) {
    if (key === 'key' || key === 'typeAnnotation' || isLookedFor(value, key)) continue
    visit(child, value, tell)
  }
}

function textOf(node: Tree, parent: Tree | undefined): string | undefined {
  const { type, value } = node
  if (type === 'JSXText') return /\p{L}/u.test(String(value)) ? String(value) : undefined
  if (type === 'TemplateElement' && isTree(value))
    return readsLikeWords(String(value['cooked'])) ? String(value['cooked']) : undefined
  if (type !== 'Literal' || typeof value !== 'string') return undefined
  if (parent?.['type'] === 'JSXAttribute')
    return SPOKEN.has(nameOf(parent['name'])) && /\p{L}/u.test(value) ? value : undefined
  return readsLikeWords(value) ? value : undefined
}

/** Attributes that are shown or read aloud. */
const SPOKEN = new Set(['aria-label', 'aria-description', 'alt', 'label', 'placeholder', 'title'])

/** `Copy code`, `Home`, ` made from this section`; not `card-back`, `pre > code`, `Escape`. */
function readsLikeWords(text: string): boolean {
  if (text.split(', ').every((part) => /^[a-z.#][\w-]*$/.test(part))) return false
  if (/[<>[\]{}=;:]|^[#./]/.test(text))
    return /\p{L}{2,}: $|\p{L}{2,} \p{L}{2,} \p{L}{2,}/u.test(text) && !/[<>[\]{}=;]/.test(text)
  return (
    /^\s*\p{Lu}\p{Ll}{2,}$/u.test(text) ||
    /(?<![\p{L}-])\p{L}{2,},? \p{L}{2,}(?![\p{L}-])/u.test(text) ||
    /^\s\p{L}{2,}|\p{L}{3,}\s$/u.test(text)
  )
}

/** What is only compared, or names elements: keys of a keyboard, selectors. */
function isLookedFor({ type, operator, callee }: Tree, key: string): boolean {
  if (type === 'BinaryExpression') return operator === '===' || operator === '!=='
  if (type !== 'CallExpression' || key !== 'arguments' || !isTree(callee)) return false
  return ['matches', 'closest', 'querySelector', 'querySelectorAll'].includes(nameOf(callee['property']))
}

/** Imports, types, styles, scripts, and what is told to programmers: the reasons of errors, and what a command prints. */
function isSilent(node: Tree): boolean {
  const { type, callee } = node
  if (type === 'NewExpression' && isTree(callee)) return nameOf(callee).endsWith('Error')
  if (type === 'CallExpression' && isTree(callee)) return nameOf(callee['object']) === 'console'
  if (type === 'JSXElement' && isTree(node['openingElement'])) {
    return ['style', 'script'].includes(nameOf(node['openingElement']['name']))
  }
  return (
    typeof type === 'string' &&
    (/^TS(?!As|Satisfies|NonNull)/.test(type) ||
      (/^(?:Import|Export(?:All|Named))Declaration$/.test(type) &&
        node['source'] !== null &&
        node['source'] !== undefined))
  )
}

function nameOf(node: unknown): string {
  return isTree(node) ? String(node['name'] ?? '') : ''
}

function isTree(value: unknown): value is Tree {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
