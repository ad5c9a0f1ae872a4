import type { Choice, Facet } from './search-filters.ts'

/** What a reader looks for, and where. */
export interface Asked {
  query: string
  choice: Choice
}

const FACETS: readonly Facet['name'][] = ['tag', 'folder']

/** What an address asks of the search: `/search/?q=port&kind=card&tag=infra&folder=aws`. */
export function readAsked(address: string): Asked {
  const { searchParams } = new URL(address)
  const kind = searchParams.get('kind')
  const facets = FACETS.flatMap((name) => searchParams.getAll(name).map((value) => ({ name, value })))
  return {
    query: searchParams.get('q') ?? '',
    choice: { kind: kind === 'note' || kind === 'card' ? kind : 'all', facets },
  }
}

/** The same address, asking this. */
export function writeAsked(address: string, { query, choice }: Asked): URL {
  const asking = new URL(address)
  const { searchParams } = asking
  for (const name of ['q', 'kind', ...FACETS]) searchParams.delete(name)
  if (query) searchParams.set('q', query)
  if (choice.kind !== 'all') searchParams.set('kind', choice.kind)
  for (const { name, value } of choice.facets) searchParams.append(name, value)
  return asking
}

/** Lets the page's own address ask this. */
export function keepInAddress(asked: Asked): void {
  history.replaceState(history.state, '', writeAsked(location.href, asked))
}
