import type { Drift } from '../../../../src/compiler/graph/drift/drift.ts'
import { tinyVault } from '../../tiny-vault.ts'

/**
 * Says the drift of some notes in short lines: `otherwise Card.md:7 Note.md:3 on [-0-]{+80+} only`, what both have shortened to what
 * stands beside a change.
 */
export function tellingsOf(files: Readonly<Record<string, string>>): string[] {
  return tinyVault(files).drift().map(tell)
}

/** A card whose answer is a text, below the note's own. */
export function cardOf(answer: string, question = 'What is it about?'): string {
  return `START\nBasic\n${question}\nBack: ${answer}\nEND\n`
}

export function tell({ kind, cards, note, difference }: Drift): string {
  const places = cards.map(({ path, line }) => `${path}:${line}`).join(' ')
  const words = difference.map(({ text, in: where }) => {
    const line = text.replace(/\s+/g, ' ').trim()
    return where === 'card' ? `[-${line}-]` : where === 'note' ? `{+${line}+}` : line
  })
  return `${kind} ${places} ${note.path}:${note.line} ${words.join(' ')}`
}
