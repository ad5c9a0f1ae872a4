/** A piece of what was typed beside what was to be typed. */
export interface TypedRun {
  kind: 'same' | 'missing' | 'extra'
  text: string
}

export type TypedVerdict = 'right' | 'capitals' | 'wrong' | 'nothing'

/** Compares what was typed with the answer, sign by sign; blanks count once, and none at the ends. */
export function compareTyped(typed: string, answer: string): { verdict: TypedVerdict; runs: TypedRun[] } {
  const [given, wanted] = [tidy(typed), tidy(answer)]
  return { verdict: judge(given, wanted), runs: difference([...given], [...wanted]) }
}

function tidy(text: string): string {
  return text.normalize('NFC').replace(/\s+/gu, ' ').trim()
}

function judge(given: string, wanted: string): TypedVerdict {
  if (given === wanted) return 'right'
  if (given === '') return 'nothing'
  return given.toLowerCase() === wanted.toLowerCase() ? 'capitals' : 'wrong'
}

/** A table of this many signs on a side takes a moment; longer texts are set side by side as they are. */
const MOST_SIGNS = 1500

function difference(given: readonly string[], wanted: readonly string[]): TypedRun[] {
  if (given.length > MOST_SIGNS || wanted.length > MOST_SIGNS)
    return joinRuns([...given.map(asRun('extra')), ...wanted.map(asRun('missing'))])
  const common = commonLengths(given, wanted)
  const runs: TypedRun[] = []
  let [a, b] = [0, 0]
  while (a < given.length || b < wanted.length) {
    const [sign, want] = [given[a], wanted[b]]
    if (sign !== undefined && sign === want) {
      runs.push({ kind: 'same', text: sign })
      a += 1
      b += 1
    } else if (sign !== undefined && (want === undefined || (common[a + 1]?.[b] ?? 0) >= (common[a]?.[b + 1] ?? 0))) {
      runs.push({ kind: 'extra', text: sign })
      a += 1
    } else {
      runs.push({ kind: 'missing', text: want ?? '' })
      b += 1
    }
  }
  return joinRuns(runs)
}

/** How many signs the two texts share from each pair of places on. @see longest common subsequence */
function commonLengths(given: readonly string[], wanted: readonly string[]): Uint16Array[] {
  const rows = [new Uint16Array(wanted.length + 1)]
  for (const sign of given.toReversed()) {
    const below = rows[0] ?? new Uint16Array(wanted.length + 1)
    const row = new Uint16Array(wanted.length + 1)
    for (let b = wanted.length - 1; b >= 0; b -= 1)
      row[b] = sign === wanted[b] ? (below[b + 1] ?? 0) + 1 : Math.max(below[b] ?? 0, row[b + 1] ?? 0)
    rows.unshift(row)
  }
  return rows
}

function asRun(kind: TypedRun['kind']): (text: string) => TypedRun {
  return (text) => ({ kind, text })
}

function joinRuns(runs: readonly TypedRun[]): TypedRun[] {
  const joined: TypedRun[] = []
  for (const run of runs) {
    const last = joined.at(-1)
    if (last?.kind === run.kind) last.text += run.text
    else joined.push({ ...run })
  }
  return joined
}
