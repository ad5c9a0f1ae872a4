import { deepEqual } from 'node:assert/strict'
import { beforeEach, it } from 'node:test'
import { FOUND_KEY, takeFound, tellFound } from '../../src/islands/search/found-words.ts'

const kept = new Map<string, string>()

beforeEach(() => {
  kept.clear()
  Object.defineProperty(globalThis, 'localStorage', {
    configurable: true,
    value: {
      getItem: (key: string) => kept.get(key) ?? null,
      setItem: (key: string, value: string) => void kept.set(key, value),
      removeItem: (key: string) => void kept.delete(key),
    },
  })
})

it('tells the page once what it was opened for', () => {
  tellFound('https://a.example/note/#part:~:text=Port', ['Port', 'port', ' ', 'mapping'], 1000)
  deepEqual(takeFound('https://a.example/other/', 1001), [])
  deepEqual(takeFound('https://a.example/note/#part', 1001), ['port', 'mapping'])
  deepEqual(takeFound('https://a.example/note/', 1002), [])
})

it('forgets what was told long ago, and what another has written', () => {
  tellFound('https://a.example/note/', ['port'], 1000)
  deepEqual(takeFound('https://a.example/note/', 60_000), [])
  for (const foreign of ['{', '{}', '[]', '["https://a.example/note/","now",1]']) {
    kept.set(FOUND_KEY, foreign)
    deepEqual(takeFound('https://a.example/note/', 1000), [])
  }
})
