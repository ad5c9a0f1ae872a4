/** For how long work goes on before the page may answer. */
const SLICE_MS = 12

let until: number | undefined
let waiting: (() => void)[] = []

/**
 * Calls a function: at once where the task has done little so far, and otherwise in one of the next, after those that wait already. So
 * the elements of a page full of them can be brought to life while the page answers.
 */
export function inTurn(work: () => void): void {
  if (until === undefined) {
    until = performance.now() + SLICE_MS
    setTimeout(beginSlice)
  }
  if (waiting.length === 0 && performance.now() < until) work()
  else waiting.push(work)
}

function beginSlice(): void {
  until = undefined
  const works = waiting
  waiting = []
  for (const work of works) inTurn(work)
}
