import type { NoteTypes } from '../card-syntax.ts'
import { nextFence } from '../fence.ts'
import type { CardBlock } from './block.ts'
import { fieldNames } from './fields.ts'
import type { CardFault, CardText } from './found.ts'

/**
 * Finds lines of a card that look like the beginning of a field which the card lacks, but begin none, since they are indented,
 * marked, or in other letters.
 *
 *     | - Back: x        **Back:** x        back: x        Back : x
 */
export function findOddFields({ start, body }: CardBlock, card: CardText, noteTypes: NoteTypes): CardFault[] {
  const names = fieldNames(card.noteType, noteTypes) ?? ['Front', 'Back']
  const lacking = names.slice(1).filter((name) => !card.fields.some((field) => field.name === name))
  if (lacking.length === 0) return []
  let fence: string | undefined
  const faults: CardFault[] = []
  for (const [at, line] of body.entries()) {
    const open = fence
    fence = nextFence(line, fence)
    if (open !== undefined || fence !== undefined) continue
    const [, mark = '', written = ''] = FIELD_LIKE.exec(line) ?? []
    const name = lacking.find((candidate) => candidate.toLowerCase() === written.trim().toLowerCase())
    if (name === undefined || faults.some(({ subject }) => subject === name)) continue
    faults.push({ kind: 'oddField', line: start + at + 2, column: mark.length + 1, subject: name })
  }
  return faults
}

// "  - **Back:** x", "## back : x"
const FIELD_LIKE = /^([\s>#*_-]*)([\p{L}\p{N}][^:*_]*?)[\s*_]*:/u
