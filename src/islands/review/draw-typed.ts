import { draw } from './draw.ts'
import type { ReviewWords } from './review-words.ts'
import { compareTyped } from './typed-answer.ts'

/** Says whether what was typed is right, and where it differs: what is too much is struck out, what is missing underlined. */
export function drawTyped(typed: string, answer: string, said: ReviewWords['reviewRound']): HTMLElement[] {
  const { verdict, runs } = compareTyped(typed, answer)
  const words = draw('p', 'review-verdict', said[verdict])
  words.dataset['verdict'] = verdict
  if (verdict === 'right' || verdict === 'nothing') return [words]
  const elements = { same: 'span', missing: 'ins', extra: 'del' } as const
  return [words, draw('p', 'review-difference', ...runs.map(({ kind, text }) => draw(elements[kind], '', text)))]
}
