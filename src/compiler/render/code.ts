import type { Element, ElementContent } from 'hast'
import type { Code, InlineCode } from 'mdast'
import { codeLanguage } from '../syntax/code-language.ts'
import { cutAtMarks } from '../syntax/cards/cloze.ts'
import type { ClozeMark } from '../syntax/cards/nodes.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import { gapMark } from './gap-marks.ts'
import type { Run } from './grammar.ts'

/** A block of code, coloured by what its words are, with the name of its language. Unknown languages stay plain. */
export function renderCode(node: Code, { site }: RenderContext): Element {
  const language = codeLanguage(node.lang)
  const marks = node.data?.marks
  if (marks)
    return codeBlock(cutAtMarks(node.value).join(''), language, node.lang ?? undefined, withMarks(node.value, marks))
  if (language === '' || PLAIN.has(language)) return codeBlock(node.value, language)
  const grammar = site.workshop.grammar(language)
  const runs = grammar && node.value.length <= MOST_CHARACTERS ? grammar.read(node.value) : undefined
  return codeBlock(node.value, language, grammar?.name ?? node.lang ?? language, runs)
}

/**
 * A block of code as it stands on a page.
 *
 * @param label the name of its language
 */
export function codeBlock(
  code: string,
  language: string,
  label?: string,
  runs?: readonly (Run | ElementContent)[],
): Element {
  const className = language === '' ? {} : { className: [`language-${language}`] }
  const isWide = code.split('\n').some((line) => line.length > NARROWEST)
  return h('code-block', label === undefined ? {} : { dataLanguage: label }, [
    // What may scroll sideways must be within reach of the keyboard.
    h('pre', { ...className, ...(isWide ? { tabIndex: 0 } : {}) }, [
      h('code', className, [...(runs ?? [{ text: code }]).map(renderRun), t(code === '' ? '' : '\n')]),
    ]),
  ])
}

// A log that someone pasted is no code to be read.
const MOST_CHARACTERS = 100_000
// Characters of a line that every phone shows.
const NARROWEST = 34

const PLAIN = new Set(['text', 'txt', 'plain', 'plaintext', 'none'])

/** Code within a line. */
export function renderInlineCode({ value, data }: InlineCode): Element {
  return h('code', {}, data?.marks ? withMarks(value, data.marks) : [t(value.replace(/\n/g, ' '))])
}

/** Where a card asks for a piece of code, its gaps stand in it; it is not coloured, for that would cut it otherwise. */
function withMarks(value: string, marks: readonly ClozeMark[]): ElementContent[] {
  return cutAtMarks(value).flatMap((piece, at): ElementContent[] => {
    const mark = marks[at]
    const text = piece === '' ? [] : [t(piece)]
    return mark ? [...text, gapMark(mark.edge, mark.gap)] : text
  })
}

function renderRun(run: Run | ElementContent): ElementContent {
  if ('type' in run) return run
  const { text, role } = run
  return role === undefined ? t(text) : h('span', { className: ['token', role] }, [t(text)])
}
