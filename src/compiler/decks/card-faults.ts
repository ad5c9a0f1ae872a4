import type { IndexedNote } from '../links/index-links.ts'
import type { ProblemKind } from '../problems/catalogue.ts'
import type { Problem } from '../problems/problem.ts'
import { sayBytes } from '../render/media.ts'
import { fileNameOf } from '../vault/path.ts'
import type { FieldFindings } from './fields/scope.ts'
import type { CardMedia } from './media-files.ts'

/** What comes to light only when a card is written for Anki; each fault stands at its card. */
export function findFaults(
  { fields }: { fields: readonly { html: string }[] },
  findings: readonly FieldFindings[],
  ordinal: number,
  { path, facts }: IndexedNote,
  media: CardMedia,
): Problem[] {
  const faults: [kind: ProblemKind, subject: string][] = []
  if (findings.some(({ holdsControlSigns }) => holdsControlSigns)) faults.push(['controlSigns', ''])
  for (const file of new Set(findings.flatMap(({ leftOut }) => [...leftOut]))) {
    const bytes = media.bytesTooMany(file)
    if (bytes !== undefined) faults.push(['largeMedia', `${fileNameOf(file)}, ${sayBytes(bytes, 'en')}`])
  }
  const bytes = fields.reduce((sum, { html }) => sum + Buffer.byteLength(html), 0)
  if (bytes > MOST_BYTES) faults.push(['hugeCard', sayBytes(bytes, 'en')])
  const place = facts.cards[ordinal]?.place ?? { line: 1, column: 1 }
  return faults.map(([kind, subject]) => ({ kind, path, place, subject }))
}

// A phone sets a page of a hundred screens for more than that.
const MOST_BYTES = 1_000_000
