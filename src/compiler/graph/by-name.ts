const COLLATOR = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

/** Sorts names as a reader looks for them: case and accents aside, `Note 2` before `Note 10`; the same on every machine. */
export function byName(a: string, b: string): number {
  return COLLATOR.compare(a, b) || (a < b ? -1 : Number(a > b))
}
