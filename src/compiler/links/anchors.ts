import type { HeadingFact } from '../vault/facts.ts'

/**
 * Finds the heading that a path of headings means: the first that reads so, then the first later one that is deeper and
 * reads so, and so on.
 *
 * @param headings as written between `#`, outermost first, not empty
 * @see obsidian.d.ts, `resolveSubpath`
 */
export function findHeading<T extends HeadingFact>(headings: readonly string[], outline: readonly T[]): T | undefined {
  let found: T | undefined
  let at = 0
  for (const heading of headings) {
    const key = headingKey(heading)
    const depth: number = found?.depth ?? 0
    const next = outline.findIndex(
      (entry, index) =>
        index >= at && entry.depth > depth && (headingKey(entry.source) === key || headingKey(entry.text) === key),
    )
    if (next < 0) return undefined
    found = outline[next]
    at = next + 1
  }
  return found
}

/**
 * Folds a heading to what links compare: punctuation and runs of any blanks become one blank, case is folded.
 *
 * @see obsidian.d.ts, `stripHeadingForLink`
 */
export function headingKey(heading: string): string {
  return heading
    .normalize('NFC')
    .replace(IGNORED, ' ')
    .replace(/[\s\u00a0]+/gu, ' ')
    .trim()
    .toLowerCase()
}

const IGNORED = /[!"#$%&()*+,.:;<=>?@^`{|}~/[\]\\\n]/g
