import { draw } from './draw.ts'
import { compareTyped } from './typed-answer.ts'
import type { TypedVerdict } from './typed-answer.ts'

const WORDS: Record<TypedVerdict, string> = {
  right: 'Right.',
  capitals: 'Right, but for capitals.',
  wrong: 'Not quite:',
  nothing: 'You typed nothing.',
}

/** Says whether what was typed is right, and where it differs: what is too much is struck out, what is missing underlined. */
export function drawTyped(typed: string, answer: string): HTMLElement[] {
  const { verdict, runs } = compareTyped(typed, answer)
  const words = draw('p', 'review-verdict', WORDS[verdict])
  words.dataset['verdict'] = verdict
  if (verdict === 'right' || verdict === 'nothing') return [words]
  const elements = { same: 'span', missing: 'ins', extra: 'del' } as const
  return [words, draw('p', 'review-difference', ...runs.map(({ kind, text }) => draw(elements[kind], '', text)))]
}
