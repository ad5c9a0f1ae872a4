import { deepEqual } from 'node:assert/strict'
import { it } from 'node:test'
import { filtersOf, offerFacets, toggleFacet } from '../../src/islands/search/search-filters.ts'
import type { Facet } from '../../src/islands/search/search-filters.ts'

const infra: Facet = { name: 'tag', value: 'infra' }
const aws: Facet = { name: 'folder', value: 'infra/AWS' }

it('says a choice in Pagefind’s words', () => {
  deepEqual(filtersOf({ kind: 'all', facets: [] }), {})
  deepEqual(filtersOf({ kind: 'card', facets: [infra, aws] }), { kind: 'card', tag: ['infra'], folder: ['infra/AWS'] })
})

it('offers what tells the results apart, the commonest first', () => {
  const counts = {
    kind: { note: 9 },
    tag: { all: 9, rare: 1, none: 0, common: 5 },
    folder: { 'infra/AWS': 3, infra: 3 },
  }
  deepEqual(
    offerFacets(counts, 9, []).map(({ value }) => value),
    ['common', 'rare', 'infra', 'infra/AWS'],
  )
})

it('keeps what is chosen in front, and does not offer it again', () => {
  deepEqual(offerFacets({ tag: { infra: 2, code: 1 } }, 3, [infra]), [infra, { name: 'tag', value: 'code' }])
  deepEqual(offerFacets({}, 0, [aws]), [aws])
})

it('chooses a facet and gives it up again', () => {
  deepEqual(toggleFacet([], infra), [infra])
  deepEqual(toggleFacet([infra, aws], { ...infra }), [aws])
})
