/** Some pieces of work that go to a thread together. */
export interface Batch<Piece> {
  pieces: Piece[]
  cost: number
}

/**
 * Cuts work into batches of about the same cost, so large that passing them on costs next to nothing. Their order is that of the work.
 *
 * @param threads among which the batches are dealt out; each should get several
 */
export function cutBatches<Piece>(
  pieces: readonly Piece[],
  costOf: (piece: Piece) => number,
  threads: number,
): Batch<Piece>[] {
  const total = pieces.reduce((sum, piece) => sum + costOf(piece), 0)
  const enough = Math.min(LARGE, total / (threads * BATCHES_A_THREAD))
  const batches: Batch<Piece>[] = []
  let open: Batch<Piece> | undefined
  for (const piece of pieces) {
    const cost = costOf(piece)
    if (!open || open.cost + cost > enough) {
      open = { pieces: [], cost: 0 }
      batches.push(open)
    }
    open.pieces.push(piece)
    open.cost += cost
  }
  return batches
}

const LARGE = 200_000
const BATCHES_A_THREAD = 8

/**
 * Asks for the answers to batches and gives them back in the order of the batches, whatever the order in which they come. The costliest are
 * asked for first, and never many more than are taken, so that answers do not pile up.
 *
 * @param ahead how many answers may be asked for before they are taken
 */
export async function* answerBatches<Piece, Answer>(
  batches: readonly Batch<Piece>[],
  ahead: number,
  ask: (pieces: readonly Piece[]) => Promise<Answer>,
): AsyncGenerator<Answer> {
  const typical = batches.reduce((sum, { cost }) => sum + cost, 0) / batches.length
  const isLong = ({ cost }: Batch<Piece>): boolean => cost > 2 * typical
  const inTurn = [...batches.filter(isLong), ...batches.filter((batch) => !isLong(batch))]
  const answers = new Map<Batch<Piece>, Promise<Answer>>()
  let asked = 0
  for (const [taken, batch] of batches.entries()) {
    while (asked < taken + ahead || !answers.has(batch)) {
      const next = inTurn[asked]
      if (!next) break
      const answer = ask(next.pieces)
      // It is awaited in its turn; one before it may fail first and be the error that is told.
      answer.catch(() => undefined)
      answers.set(next, answer)
      asked += 1
    }
    const answer = answers.get(batch)
    answers.delete(batch)
    if (answer) yield await answer
  }
}
