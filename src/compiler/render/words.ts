import type { ElementContent } from 'hast'
import { fillWith } from '../strings/fill.ts'
import { t } from './context.ts'

/** Fills elements into what the site says: `words('from {source}', { source: link })`. */
export function words(
  pattern: string,
  places: Readonly<Record<string, ElementContent | ElementContent[]>>,
): ElementContent[] {
  return fillWith(pattern, places).flatMap((piece) => (typeof piece === 'string' ? t(piece) : piece))
}
