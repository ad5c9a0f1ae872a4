/**
 * Lets a slow question be asked once at a time: whoever asks meanwhile waits, and only the last of them is answered.
 *
 * @returns asks, and tells nothing where another came after it
 */
export function latestOnly<Question extends unknown[], Answer>(
  ask: (...question: Question) => Promise<Answer>,
): (...question: Question) => Promise<Answer | undefined> {
  let running: Promise<unknown> = Promise.resolve()
  let turn = 0
  return async (...question) => {
    turn += 1
    const own = turn
    await running
    if (own !== turn) return undefined
    const answer = ask(...question)
    running = answer.catch(() => undefined)
    return answer
  }
}
