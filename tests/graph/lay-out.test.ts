import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { SPAN, layOut } from '../../src/graph/lay-out.ts'

test('the same graph stands in the same way every time', () => {
  const links: [number, number][] = [
    [0, 1],
    [1, 2],
    [0, 3],
  ]
  assert.deepEqual(layOut(6, links), layOut(6, links))
})

test('every note has a place in the plane', () => {
  const graph = fc.integer({ min: 0, max: 30 }).chain((count) => {
    const place = fc.integer({ min: 0, max: Math.max(0, count - 1) })
    const links = fc.array(fc.tuple(place, place), { maxLength: count * 2 })
    return fc.tuple(
      fc.constant(count),
      links.map((all) => all.filter(([a, b]) => a < b)),
    )
  })
  fc.assert(
    fc.property(graph, ([count, links]) => {
      const places = layOut(count, links)
      assert.equal(places.length, 2 * count)
      for (const value of places) assert.ok(Number.isInteger(value) && value >= 0 && value <= SPAN, String(value))
    }),
    { numRuns: 30 },
  )
})

test('who is linked stands nearer than who is not', () => {
  // Two groups of four, each linked throughout, and one link between them.
  const pairs = [0, 1, 2, 3].flatMap((a) => [0, 1, 2, 3].filter((b) => a < b).map((b): [number, number] => [a, b]))
  const places = layOut(8, [...pairs, [3, 4], ...pairs.map(([a, b]): [number, number] => [a + 4, b + 4])])
  const distance = ([a, b]: readonly [number, number]): number =>
    Math.hypot((places[2 * a] ?? 0) - (places[2 * b] ?? 0), (places[2 * a + 1] ?? 0) - (places[2 * b + 1] ?? 0))
  const mean = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0) / values.length
  const across = [0, 1, 2].flatMap((a) => [5, 6, 7].map((b) => distance([a, b])))
  assert.ok(mean(pairs.map(distance)) < mean(across))
})
