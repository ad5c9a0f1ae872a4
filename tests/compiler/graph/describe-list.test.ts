import assert from 'node:assert/strict'
import { test } from 'node:test'
import { describeList } from '../../../src/compiler/graph/describe-list.ts'

test('a list says how much it holds, and the names of the first', () => {
  assert.equal(describeList('2 notes', ['AWS ECS service', 'AWS ECS task']), '2 notes: AWS ECS service, AWS ECS task')
})

test('no more names are told than a description has room for', () => {
  const told = describeList(
    '90 notes',
    Array.from({ length: 90 }, (_, at) => `A note with the number ${at}`),
  )
  assert.ok(told.length <= 155)
  assert.match(told, /^90 notes: A note with the number 0, .* number 4$/)
})

test('a list of nothing says only that', () => {
  assert.equal(describeList('0 notes', []), '0 notes')
})
