import { deepEqual, equal } from 'node:assert/strict'
import { it } from 'node:test'
import { isFarFetched } from '../../src/islands/search/far-fetched.ts'
import { groupByNote } from '../../src/islands/search/search-results.ts'
import type { Hit } from '../../src/islands/search/search-results.ts'

it('shows the sections of a note that hold the words, and its place', () => {
  const [note] = groupByNote([
    noteHit('/aws/task/', {
      filters: { kind: ['note'], folder: ['infra', 'infra/AWS'] },
      sub_results: [
        {
          url: '/aws/task/',
          title: 'task',
          excerpt: 'task. on <mark>ports</mark>.',
          weighted_locations: [{ balanced_score: 1 }],
        },
        section('/aws/task/#a', 'a', 1),
      ],
    }),
  ])
  equal(note?.title, 'task')
  deepEqual(note.place, ['infra', 'AWS'])
  deepEqual(note.excerpt, [
    { text: 'on ', marked: false },
    { text: 'ports', marked: true },
    { text: '.', marked: false },
  ])
  deepEqual(
    note.sections.map(({ url }) => url),
    ['/aws/task/#a'],
  )
})

it('shows the three best sections, in the order of the note', () => {
  const scores = [2, 1, 4, 3]
  const [note] = groupByNote([
    noteHit('/n/', { sub_results: scores.map((score, place) => section(`/n/#${place}`, `${place}`, score)) }),
  ])
  deepEqual(
    note?.sections.map(({ url }) => url),
    ['/n/#0', '/n/#2', '/n/#3'],
  )
})

it('leaves out a beginning that says nothing when sections do', () => {
  const beginning = {
    url: '/n/',
    title: 'n',
    excerpt: '<mark>n.</mark> first words',
    weighted_locations: [{ balanced_score: 9 }],
  }
  const [note] = groupByNote([
    noteHit('/n/', { meta: { title: 'n' }, sub_results: [beginning, section('/n/#a', 'a', 1)] }),
  ])
  deepEqual(note?.excerpt, [])
  const [alone] = groupByNote([noteHit('/n/', { meta: { title: 'n' }, sub_results: [beginning] })])
  equal(alone?.excerpt.map(({ text }) => text).join(''), 'first words …')
})

it('folds cards under their note, which stands where the best of its hits stood', () => {
  const notes = groupByNote([
    cardHit('/a/#card-1'),
    noteHit('/b/'),
    noteHit('/a/', { meta: { title: 'note of card' } }),
    cardHit('/c/#card-2'),
  ])
  deepEqual(
    notes.map(({ url, title, isHit, cards }) => [url, title, isHit, cards.map((card) => card.url)]),
    [
      ['/a/', 'note of card', true, ['/a/#card-1']],
      ['/b/', 'task', true, []],
      ['/c/', 'note of card', false, ['/c/#card-2']],
    ],
  )
})

it('shows of a card what its note does not say', () => {
  const found = (excerpt: string) =>
    groupByNote([
      { ...cardHit('/n/#card-1'), excerpt },
      noteHit('/n/', { content: 'On a port of the host. So it is.' }),
    ])[0]?.cards[0]?.excerpt
  deepEqual(found('a <mark>port</mark> of the host'), [])
  deepEqual(found('first words, no mark'), [])
  equal(found('the <mark>port</mark> of a host')?.length, 5)
})

it('names the aliases only when one of them was found', () => {
  const meta = { title: 'n', aliases: 'm, o' }
  equal(groupByNote([noteHit('/n/', { meta, matched: ['title'] })])[0]?.aliases, '')
  equal(groupByNote([noteHit('/n/', { meta, matched: ['aliases'] })])[0]?.aliases, 'm, o')
})

it('knows far-fetched hits by the first half of a word', () => {
  const hits = [noteHit('/n/', { content: 'x-rays and größere Ports' })]
  equal(isFarFetched('xyzzy', hits), true)
  equal(isFarFetched('porting', hits), false)
  equal(isFarFetched('porting elsewhere', hits), true)
  equal(isFarFetched('Grösse', hits), false)
  equal(isFarFetched('xyz 設定方法論', hits), false)
})

it('takes a word and its stem for one', () => {
  const rows = [
    ['running', 'We run it.', false],
    ['running', 'It runs.', false],
    ['logging', 'the log', false],
    ['organization', 'an organ', false],
    ['flies', 'to fly', false],
    ['running', 'a rune stone, and r', false],
    ['running', 'a ruin', true],
    ['running', 'a runway', true],
    ['container', 'conversion of c', true],
  ] as const
  for (const [query, content, expected] of rows) {
    equal(isFarFetched(query, [noteHit('/n/', { content })]), expected, `${query} in ${content}`)
  }
})

function noteHit(url: string, more: Partial<Hit> = {}): Hit {
  return {
    url,
    content: '',
    excerpt: '',
    meta: { title: 'task' },
    filters: { kind: ['note'] },
    sub_results: [],
    ...more,
  }
}

function cardHit(url: string): Hit {
  return noteHit(url, { meta: { title: '', question: 'why?', note: 'note of card' }, filters: { kind: ['card'] } })
}

function section(url: string, title: string, score: number): Hit['sub_results'][number] {
  const words = [{ balanced_score: score }]
  return { url, title, excerpt: `${title}. <mark>x</mark>`, anchor: {}, weighted_locations: words }
}
