import { createHash } from 'node:crypto'
import type { Problem } from '../problems/problem.ts'
import type { CardFact } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'

/**
 * Gives every card of a vault a key of its own: the id that the plugin wrote, else a hash of its place and question, so
 * that an edited answer keeps the card's history.
 *
 * @param notes in the order of their paths
 * @returns keys by note, in the order of its cards; and ids that were used again
 */
export function assignCardKeys(notes: readonly { path: VaultPath; cards: readonly CardFact[] }[]): {
  keys: Map<VaultPath, string[]>
  problems: Problem[]
} {
  const taken = new Set<string>()
  const problems: Problem[] = []
  const keys = new Map<VaultPath, string[]>()
  for (const { path, cards } of notes) {
    keys.set(
      path,
      cards.map((card, ordinal) => {
        if (card.id !== undefined && taken.has(card.id))
          problems.push({ kind: 'duplicateCardId', path, place: card.place, subject: card.id })
        return takeKey(card.id ?? hashOf(path, ordinal, card.question), taken)
      }),
    )
  }
  return { keys, problems }
}

function takeKey(wanted: string, taken: Set<string>): string {
  let key = wanted
  for (let count = 2; taken.has(key); count += 1) key = `${wanted}-${count}`
  taken.add(key)
  return key
}

function hashOf(path: VaultPath, ordinal: number, question: string): string {
  return createHash('sha256').update(`${path}\n${ordinal}\n${question}`).digest('hex').slice(0, 12)
}
