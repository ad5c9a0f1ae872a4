export type Kind = 'all' | 'note' | 'card'

/** What the reader wants to see: one kind, and only what lies in all chosen tags and folders. */
export interface Choice {
  kind: Kind
  facets: readonly Facet[]
}

export interface Facet {
  name: 'tag' | 'folder'
  value: string
}

/** How many of the results there are by filter and value, as Pagefind counts them. */
export type Counts = Record<string, Record<string, number>>

/** The choice in Pagefind's words: a filter that is named is loaded, even where it asks for nothing. */
export function filtersOf({ kind, facets }: Choice): Record<string, string | string[]> {
  const values = Map.groupBy(facets, ({ name }) => name)
  return {
    ...(kind !== 'all' && { kind }),
    ...Object.fromEntries([...values].map(([name, chosen]) => [name, chosen.map(({ value }) => value)])),
  }
}

const TAGS_OFFERED = 3
const FOLDERS_OFFERED = 2

/** The tags and folders that tell the results apart, the commonest first, behind those already chosen. */
export function offerFacets(counts: Counts, results: number, chosen: readonly Facet[]): Facet[] {
  const offered = (['tag', 'folder'] as const).flatMap((name) =>
    Object.entries(counts[name] ?? {})
      .filter(([, count]) => count > 0 && count < results)
      .sort(([a, m], [b, n]) => n - m || a.length - b.length || (a < b ? -1 : 1))
      .map(([value]) => ({ name, value }))
      .filter((facet) => !chosen.some((other) => isSame(facet, other)))
      .slice(0, name === 'tag' ? TAGS_OFFERED : FOLDERS_OFFERED),
  )
  return [...chosen, ...offered]
}

/** Adds the facet to the chosen ones, or takes it away. */
export function toggleFacet(chosen: readonly Facet[], facet: Facet): Facet[] {
  const others = chosen.filter((other) => !isSame(facet, other))
  return others.length < chosen.length ? others : [...chosen, facet]
}

function isSame(a: Facet, b: Facet): boolean {
  return a.name === b.name && a.value === b.value
}
