import temml from 'temml'
import { MATHJAX_MACROS, readAsMathJax } from './mathjax.ts'

const { __renderToMathMLTree: treeOf } = temml

/**
 * Writes a formula for where only plain text can stand, as in contents and excerpts: `x_i^2 \to \mathbb{R}` -> `xᵢ² → ℝ`.
 *
 * @returns the source where it is no formula
 */
export function wordsOfTex(tex: string): string {
  try {
    const tree: unknown = treeOf(readAsMathJax(tex), { throwOnError: true, macros: { ...MATHJAX_MACROS } })
    return wordsOf(tree)
      .replace(/\s+/gu, ' ')
      .replace(/ (?=[,;:])/g, '')
      .trim()
  } catch {
    return tex.trim()
  }
}

/** @param node an element of MathML or a text, as Temml makes them */
function wordsOf(node: unknown): string {
  if (!isNode(node)) return ''
  if (node.text !== undefined) return node.text
  const parts = (node.children ?? []).map(wordsOf)
  const [first = '', second = '', third = ''] = parts
  switch (node.type) {
    case 'mo':
      return OPENS_A_GAP.test(first) ? ` ${first} ` : first.replace(/^[,;:]$/, '$& ')
    case 'msup':
      return first + raise(second)
    case 'msub':
    case 'munder':
      return first + lower(second)
    case 'msubsup':
    case 'munderover':
      return first + lower(second) + raise(third)
    case 'mover':
      return ACCENTS.has(second.trim()) ? first + (ACCENTS.get(second.trim()) ?? '') : first + raise(second)
    case 'mfrac':
      return `${group(first)}/${group(second)}`
    case 'msqrt':
      return `√${group(parts.join(''))}`
    case 'mroot':
      return `${raise(second)}√${group(first)}`
    case 'mspace':
      return ' '
    case 'mtd':
      return ` ${parts.join('')} `
    case 'mtr':
      return `${parts.join('')}; `
    case 'mtable':
      return parts.join('').replace(/; $/, '')
    case 'mphantom':
      return ''
    default:
      return parts.join('')
  }
}

// Relations and what joins two terms: "=", "≤", "→", "+"
const OPENS_A_GAP = /^[=≠≈≡∼≃≅<>≤≥≪≫∈∉∋⊂⊆⊃⊇∪∩∧∨⊕⊗×⋅∘+−±∓∣∥⟂←→↔⇐⇒⇔⟵⟶⟷⟸⟹⟺↦⟼∖≔≕]+$/u

const ACCENTS = new Map([
  ['^', '\u0302'],
  ['ˆ', '\u0302'],
  ['~', '\u0303'],
  ['˜', '\u0303'],
  ['‾', '\u0304'],
  ['¯', '\u0304'],
  ['ˉ', '\u0304'],
  ['˙', '\u0307'],
  ['¨', '\u0308'],
  ['→', '\u20d7'],
  ['⃗', '\u20d7'],
])

const PLAIN = '0123456789+−=()abcdefghijklmnoprstuvwxyz⊤∗′'
const RAISED = '⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ᵃᵇᶜᵈᵉᶠᵍʰⁱʲᵏˡᵐⁿᵒᵖʳˢᵗᵘᵛʷˣʸᶻᵀ*′'
const LOWERABLE = '0123456789+−=()aehijklmnoprstuvxβγρφχ'
const LOWERED = '₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ'

const raised = new Map(pairs(PLAIN, RAISED))
const lowered = new Map(pairs(LOWERABLE, LOWERED))

function pairs(from: string, to: string): [string, string][] {
  const targets = [...to]
  return [...from].map((sign, at) => [sign, targets[at] ?? sign])
}

function raise(words: string): string {
  return shift(words, raised, '^')
}

function lower(words: string): string {
  return shift(words, lowered, '_')
}

/** Unicode has not all letters above and below the line. */
function shift(words: string, table: ReadonlyMap<string, string>, mark: string): string {
  const signs = [...words.replaceAll(' ', '')]
  if (signs.every((sign) => table.has(sign))) return signs.map((sign) => table.get(sign)).join('')
  return signs.length === 1 ? mark + words.trim() : `${mark}(${words.trim()})`
}

function group(words: string): string {
  const plain = words.trim()
  return /^(?:[\p{L}\p{M}]|[\p{N}.]+)[⁰-₟ᵀ-ᶻᵢ-ᵪ]*$/u.test(plain) ? plain : `(${plain})`
}

interface MathNode {
  type?: string
  text?: string
  children?: unknown[]
}

function isNode(value: unknown): value is MathNode {
  return typeof value === 'object' && value !== null
}
