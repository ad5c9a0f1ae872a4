import { deckKey } from '../links/deck-addresses.ts'
import type { LinkIndex } from '../links/index-links.ts'
import type { Problem } from '../problems/problem.ts'

/**
 * Finds the cards that Obsidian_to_Anki could not take to Anki, since one of their type in their deck asks the same. Those that it
 * has taken have an ID.
 *
 * @see Obsidian_to_Anki: `allowDuplicate: false`, `duplicateScope: "deck"`
 */
export function findSameQuestions({ noteByPath }: LinkIndex): Problem[] {
  const asked = new Map<string, string>()
  const problems: Problem[] = []
  for (const { path, facts } of noteByPath.values()) {
    const usesPlugin = facts.cards.some(({ id }) => id !== undefined)
    for (const { noteType, deck, question, id, place } of facts.cards) {
      if (question === '') continue
      const key = [noteType, deckKey(deck), question].join('\n')
      const before = asked.get(key)
      if (before !== undefined && id === undefined && usesPlugin)
        problems.push({ kind: 'sameQuestion', path, place, subject: before })
      if (before === undefined) asked.set(key, `${path}:${place.line}`)
    }
  }
  return problems
}
