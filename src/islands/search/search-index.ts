import type { Chosen } from './pagefind-index.ts'
import type { Counts } from './search-filters.ts'
import type { KnownTexts, TextsAnswer, TextsQuestion } from './texts-worker.ts'

export interface SearchIndex {
  /**
   * @param signal that nobody waits for this any more
   * @returns nothing where something else was looked for meanwhile, or nobody waits
   */
  search: (query: string, chosen: Chosen, signal: AbortSignal) => Promise<Found | undefined>
}

/** The notes and cards whose texts hold what is looked for; the best of them are known at first. */
export interface Found extends KnownTexts {
  /** How many there are. */
  total: number
  /** How many by filter and value; empty where the filters are not there yet. */
  counts: Counts
  /** Loads the filters and counts, where that was not done yet. */
  count: () => Promise<Counts>
  /** Those that are known, and the next ones. */
  more: () => Promise<KnownTexts>
}

/**
 * Opens the index of the texts on a thread of its own. Pagefind has one, too, but brings all that it found from there to the page,
 * where the thousands of notes that hold a half-typed word stop the next key.
 *
 * @returns rejects when there is no index
 */
export async function openIndex(base: string): Promise<SearchIndex> {
  const worker = new Worker(new URL('./texts-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (answer: TextsAnswer) => void>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<TextsAnswer>) => {
    waiting.get(data.at)?.(data)
    waiting.delete(data.at)
  })
  worker.addEventListener('error', () => {
    for (const [at, answer] of waiting) answer({ at, isFailed: true })
    waiting.clear()
  })
  const stop = (of: number): void => worker.postMessage({ at: AT_NONE, ask: 'stop', of } satisfies TextsQuestion, [])
  const ask = async (question: WithoutAt<TextsQuestion>, signal?: AbortSignal): Promise<TextsAnswer> => {
    asked += 1
    const at = asked
    signal?.addEventListener('abort', () => stop(at), { once: true })
    const answer = await new Promise<TextsAnswer>((resolve) => {
      waiting.set(at, resolve)
      worker.postMessage({ ...question, at } satisfies TextsQuestion, [])
    })
    if (answer.isFailed) throw new Error(`The search index does not answer what is asked: ${question.ask}.`)
    return answer
  }
  try {
    await ask({ ask: 'open', base })
  } catch (cause) {
    worker.terminate()
    throw cause
  }
  return {
    async search(query, chosen, signal) {
      if (signal.aborted) return undefined
      const { at, found } = await ask({ ask: 'search', query, chosen }, signal)
      if (!found) return undefined
      return {
        ...found,
        count: async () => (await ask({ ask: 'count', of: at })).counts ?? {},
        more: async () => (await ask({ ask: 'more', of: at })).more ?? found,
      }
    },
  }
}

/** Nobody waits for an answer to this. */
const AT_NONE = 0

type WithoutAt<Question> = Question extends { at: number } ? Omit<Question, 'at'> : never
