import type { RoundSight } from './round.ts'
import type { Grade, PromptKey } from './progress.ts'

/** An answer in a round that schedules nothing; it is kept nowhere. */
export interface CramAnswer {
  prompt: PromptKey
  grade: Grade
}

/** Where a round stands that schedules nothing: each prompt is asked until it is known, what was not known again at the end. */
export function seeCram(prompts: readonly PromptKey[], answers: readonly CramAnswer[]): RoundSight {
  const queue = [...prompts]
  for (const { prompt, grade } of answers) {
    const at = queue.indexOf(prompt)
    if (at >= 0) queue.splice(at, 1)
    if (grade === 1) queue.push(prompt)
  }
  const met = [...new Set(answers.map(({ prompt }) => prompt))]
  const [next] = queue
  const known = next === undefined ? -1 : met.indexOf(next)
  return {
    next,
    place: known < 0 ? met.length + (next === undefined ? 0 : 1) : known + 1,
    isAgain: known >= 0,
    total: prompts.length,
    done: prompts.length === 0 ? 1 : 1 - queue.length / prompts.length,
    // Nothing is due where nothing is scheduled.
    counts: { new: 0, learning: 0, due: 0 },
  }
}
