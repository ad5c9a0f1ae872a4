import type { Choice } from './catalogue.ts'
import type { CramAnswer } from './cram.ts'
import type { Round } from './round.ts'

/** A round, and what it was begun for. */
export interface BegunRound extends Round {
  chosen: Choice
  /** The answers of a round that schedules nothing. */
  cram?: CramAnswer[]
}
