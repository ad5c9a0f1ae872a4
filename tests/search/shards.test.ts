import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileVault } from '../../src/compiler/compile.ts'
import { cutShards } from '../../src/search/shards.ts'
import { memoryInMind } from '../compiler/memory-in-mind.ts'
import { newVault } from '../compiler/vault-on-disk.ts'

const vault = await compile(100)

test('a small vault has one shard, and so has an empty one', async () => {
  assert.deepEqual(sizes(vault), [['0', 100]])
  assert.deepEqual(sizes(await compile(0)), [['0', 0]])
})

test('a large vault has so many that each is small, and every note stands in one', () => {
  const shards = cutShards(vault, 30)
  assert.deepEqual(
    shards.map(({ name }) => name),
    ['0', '1', '2', '3'],
  )
  const paths = shards.flatMap(({ notes }) => notes.map(({ path }) => path))
  assert.deepEqual(paths.sort(), [...vault.site.index.noteByPath.keys()].sort())
})

test('a vault that has grown cuts its shards in two', () => {
  const [before, after] = [cutShards(vault, 60), cutShards(vault, 30)]
  for (const [at, { notes }] of before.entries()) {
    const halves = new Set([...(after[at]?.notes ?? []), ...(after[at + 2]?.notes ?? [])].map(({ path }) => path))
    assert.deepEqual(halves, new Set(notes.map(({ path }) => path)))
  }
})

test('there are never more than a search can ask for', () => {
  assert.equal(cutShards(vault, 1).length, 8)
})

function sizes(compiled: typeof vault): [string, number][] {
  return cutShards(compiled).map(({ name, notes }) => [name, notes.length])
}

async function compile(count: number) {
  const files = Array.from({ length: count }, (_, at): [string, string] => [`Note ${at}.md`, 'Text.\n'])
  return compileVault(newVault(Object.fromEntries(files)).options, memoryInMind())
}
