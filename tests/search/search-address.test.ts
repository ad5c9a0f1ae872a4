import { deepEqual, equal } from 'node:assert/strict'
import { it } from 'node:test'
import fc from 'fast-check'
import { readAsked, writeAsked } from '../../src/islands/search/search-address.ts'
import type { Asked } from '../../src/islands/search/search-address.ts'

const PAGE = 'https://notes.example/repo/search/'

it('reads what an address asks for', () => {
  deepEqual(readAsked(`${PAGE}?q=port+mapping&kind=card&tag=infra%2Faws&folder=a%20b`), {
    query: 'port mapping',
    choice: {
      kind: 'card',
      facets: [
        { name: 'tag', value: 'infra/aws' },
        { name: 'folder', value: 'a b' },
      ],
    },
  })
  deepEqual(readAsked(`${PAGE}?kind=book`), { query: '', choice: { kind: 'all', facets: [] } })
})

it('writes nothing that is not asked for, and leaves the rest of the address alone', () => {
  const nothing: Asked = { query: '', choice: { kind: 'all', facets: [] } }
  equal(writeAsked(`${PAGE}?q=old&tag=a&tag=b&theme=x#here`, nothing).href, `${PAGE}?theme=x#here`)
})

it('reads what it wrote', () => {
  const facet = fc.record(
    { name: fc.constantFrom('tag' as const, 'folder' as const), value: fc.string() },
    { noNullPrototype: true },
  )
  const asked = fc.record({
    query: fc.string(),
    choice: fc.record(
      {
        kind: fc.constantFrom('all' as const, 'note' as const, 'card' as const),
        facets: fc.array(facet),
      },
      { noNullPrototype: true },
    ),
  })
  fc.assert(
    fc.property(asked, (wanted) => {
      const facets = [...wanted.choice.facets].sort((a, b) => (a.name === b.name ? 0 : a.name === 'tag' ? -1 : 1))
      deepEqual(readAsked(writeAsked(PAGE, wanted).href), { ...wanted, choice: { ...wanted.choice, facets } })
    }),
  )
})
