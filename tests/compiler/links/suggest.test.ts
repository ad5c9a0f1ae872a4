import assert from 'node:assert/strict'
import { test } from 'node:test'
import { suggestFrom } from '../../../src/compiler/links/suggest.ts'

const names = suggestFrom([
  'ECS cluster',
  'AWS Security Group',
  'port',
  'pod',
  'Café',
  'AWS Elastic Load Balancer (ELB)',
])

const ROWS: [written: string, nearest: string | undefined][] = [
  ['ESC cluster', 'ECS cluster'],
  ['ecs clusters', 'ECS cluster'],
  ['AWS Security Grup', 'AWS Security Group'],
  ['AWS Elastik Load Balanser ELB)', 'AWS Elastic Load Balancer (ELB)'],
  ['ports', 'port'],
  ['Cafe', 'Café'],
  ['part', 'port'],
  // two slips in a short word, or any in a very short one, are another word
  ['parts', undefined],
  ['pot', undefined],
  ['po', undefined],
  ['AWS Security', undefined],
  ['kubernetes', undefined],
  ['', undefined],
  // what is there needs no suggestion
  ['PORT', undefined],
]

for (const [written, nearest] of ROWS) {
  test(`“${written}” is ${nearest === undefined ? 'near nothing' : `near “${nearest}”`}`, () => {
    assert.equal(names.nearest(written), nearest)
    assert.equal(names.nearest(written), nearest)
  })
}
