/** Work on a whole vault, note by note: after each, whoever has it done may let others have the thread. */
export type Parts<Result> = Generator<undefined, Result>

/** Does all of it. */
export function inOneGo<Result>(parts: Parts<Result>): Result {
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value
  }
}
