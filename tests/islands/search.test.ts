import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mergeTitles } from '../../src/islands/search/merge-titles.ts'
import { findNearest, wordsOfAddress } from '../../src/islands/search/near-words.ts'
import { withDirective } from '../../src/islands/search/text-directive.ts'

test('a note that is found by its name stands where its name was, with what was found in its text', () => {
  const found = {
    isHit: false,
    place: [],
    aliases: '',
    excerpt: [{ text: 'x', marked: true }],
    sections: [],
    cards: [],
  }
  const notes = [
    { ...found, url: '/repo/a/', title: 'A' },
    { ...found, url: '/repo/b/', title: 'B' },
  ]
  const titles = [
    { title: 'B', address: '/b/', folder: '/' },
    { title: 'C', address: '/x/c/#part', folder: '/x/', heading: 'Part', alias: 'Sea' },
  ]
  const merged = mergeTitles(titles, notes, '/repo/')
  assert.deepEqual(
    merged.map(({ url }) => url),
    ['/repo/b/', '/repo/x/c/', '/repo/a/'],
  )
  assert.deepEqual(merged[0], { ...notes[1], isHit: true })
  assert.deepEqual(merged[1]?.sections, [
    { url: '/repo/x/c/#part', heading: [{ text: 'Part', marked: false }], excerpt: [] },
  ])
  assert.deepEqual(merged[1]?.place, ['x'])
})

for (const [runs, written] of [
  [[], '/a/'],
  [['no mark'], '/a/'],
  [['*port'], '/a/#:~:text=port'],
  [['… needs a ', '*port', ' of the host'], '/a/#:~:text=port,-of'],
  [['needs a ', '*port', ' of the host'], '/a/#:~:text=a-,port,-of'],
  [['a ', '*x-y, z'], '/a/#:~:text=a-,x%2Dy%2C%20z'],
] as const) {
  test(`${runs.join('')} is shown by ${written}`, () => {
    const parsed = runs.map((text) => ({ text: text.replace(/^\*/, ''), marked: text.startsWith('*') }))
    assert.equal(withDirective('/a/', parsed), written)
  })
}

test('the directive follows a fragment', () => {
  assert.equal(withDirective('/a/#b', [{ text: 'c', marked: true }]), '/a/#b:~:text=c')
})

test('an address that leads nowhere is asked for by its last part first', async () => {
  assert.deepEqual(wordsOfAddress('AWS/AWS_ECS-servise/'), ['AWS ECS servise', 'AWS'])
  assert.deepEqual(wordsOfAddress('Some+Note.html'), ['Some Note'])
  assert.deepEqual(wordsOfAddress('gr%C3%B6%C3%9Fe/index.html'), ['größe'])
  assert.deepEqual(wordsOfAddress('%/'), ['%'])
  const asked: string[] = []
  const find = (query: string): Promise<string[]> => {
    asked.push(query)
    return Promise.resolve(query === 'ecs' ? ['found'] : [])
  }
  assert.deepEqual(await findNearest(['aws xyz', 'folder'], find), [])
  assert.deepEqual(await findNearest(['an ecs zzz'], find), ['found'])
  assert.deepEqual(asked, ['aws xyz', 'folder', 'aws', 'xyz', 'an ecs zzz', 'ecs'])
})
