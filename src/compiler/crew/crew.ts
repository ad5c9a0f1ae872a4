import { availableParallelism } from 'node:os'
import type { Note } from '../vault/read-vault.ts'
import { startThreads } from './threads.ts'
import type { Threads } from './threads.ts'

/** The threads that parse and render a vault's notes. What they make is the same, byte for byte, as what this thread makes. */
export interface Crew {
  /**
   * Threads for some notes to parse or to render.
   *
   * @returns none where the work is so little that this thread has done it before others have started
   */
  hire(notes: readonly Note[]): Threads | undefined
  /** Ends all threads. */
  close(): Promise<void>
}

/**
 * @param count of threads, however little the work is; without it as many as the machine has and the work is worth
 */
export function openCrew(count?: number): Crew {
  let threads: Threads | undefined
  return {
    hire(notes) {
      const wanted = count ?? threadsFor(notes)
      if (wanted > 0) threads ??= startThreads(wanted)
      return threads
    },
    close: async () => threads?.close(),
  }
}

function threadsFor(notes: readonly Note[]): number {
  const letters = notes.reduce((sum, { text }) => sum + text.length, 0)
  const wanted = Math.min(availableParallelism(), Math.floor(letters / WORTH_A_THREAD))
  return wanted > 1 ? wanted : 0
}

// A thread has to load the whole compiler first. In that time another one parses about so many letters.
const WORTH_A_THREAD = 400_000

/** How many answers are asked for before they are taken: enough that no thread waits while this one is busy. */
export function answersAhead({ count }: Threads): number {
  return 4 * count
}
