import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { findBegun, listTitles } from '../../src/search/begun-titles.ts'
import { indexTitles, indexTitlesInParts } from '../../src/search/find-titles.ts'
import { readTitleFile, titleFile, writeTitleFile } from '../../src/search/title-file.ts'
import { queryWords, titleWords } from '../../src/search/title-words.ts'
import { toVaultPath } from '../../src/compiler/vault/path.ts'
import { tinyVault } from '../compiler/tiny-vault.ts'

const VAULT = {
  'AWS/AWS ECS service.md': '# ECS service\n\n## Capacity providers\n',
  'AWS/AWS ECS.md': '---\naliases: [Elastic Container Service, old/place]\n---\n# AWS ECS\n## Why?\n## Why?\n',
  'AWS/AWS Security Group.md': '## ingress\n',
  'Secret.md': '# Hidden heading\n',
  'language/日本語の文法.md': '## 助詞の使い方\n',
  'Café crème.md': '',
  'C++.md': '',
  'c.md': '',
}

const { site } = { site: tinyVault(VAULT).site }
const file = writeTitleFile({ site, unsearched: new Set([toVaultPath('Secret.md')]) })
const notes = readTitleFile(titleFile.parse(JSON.parse(JSON.stringify(file))))

test('what is read from the file is what the notes are called', () => {
  const expected = [...site.index.noteByPath.values()].filter(({ path }) => path !== 'Secret.md')
  assert.deepEqual(
    notes.map(({ title, address }) => [title, address]),
    expected.map(({ facts, address }) => [facts.title, address]),
  )
  for (const [at, { facts }] of expected.entries()) {
    const known = new Set(notes[at]?.headings.map(({ id }) => id))
    for (const { id, text } of facts.outline) assert.ok(known.has(id) || text === facts.title, id)
    for (const alias of facts.aliases) assert.ok(notes[at]?.aliases.includes(alias), alias)
  }
})

test('nothing that searching should not find is in the file', () => {
  assert.doesNotMatch(JSON.stringify(file), /Secret|Hidden/i)
})

test('an address that is made of its title is not written', () => {
  const own = file.notes.filter(({ a }) => a !== undefined).map(({ t }) => t)
  // Two names that would make one address.
  assert.deepEqual(own, ['C++'])
})

const index = indexTitles(notes)
for (const [query, first, others] of [
  ['aws ecs', 'AWS ECS', ['AWS ECS service']],
  ['aws ecs serv', 'AWS ECS service', []],
  ['securty grup', 'AWS Security Group', []],
  ['gruop', 'AWS Security Group', []],
  ['secruity gruop', 'AWS Security Group', []],
  ['elastic', 'AWS ECS', []],
  ['capacity', 'AWS ECS service#capacity-providers', []],
  ['cafe creme', 'Café crème', []],
  ['CAFÉ', 'Café crème', []],
  ['文法', '日本語の文法', []],
  ['使い方', '日本語の文法#助詞の使い方', []],
  ['語', '日本語の文法', []],
] as const) {
  test(`“${query}” finds ${first}`, () => {
    const found = index.find(query, 5).map(({ title, address }) => title + address.replace(/^[^#]*/, ''))
    assert.equal(found[0], first)
    for (const other of others) assert.ok(found.includes(other), other)
  })
}

test('nonsense finds nothing, and neither does nothing', () => {
  assert.deepEqual(index.find('xylophonequartz', 5), [])
  assert.deepEqual(index.find(' - ', 5), [])
  assert.deepEqual(index.find('hidden', 5), [])
})

test('whatever part of a name is typed finds it', () => {
  const part = fc.constantFrom(...notes.map(({ title }) => title)).chain((title) => {
    const words = title.split(' ')
    return fc.tuple(
      fc.constant(title),
      fc.nat(words.length - 1).map((at) => words.slice(at).join(' ')),
    )
  })
  fc.assert(
    fc.property(part, ([title, typed]) => {
      assert.ok(titleWords(typed).length === 0 || index.find(typed, 20).some((found) => found.title === title), typed)
    }),
  )
})

test('a script without spaces is cut into pairs', () => {
  assert.deepEqual(titleWords('日本語 and'), ['日本', '本語', '日', '本', '語', 'and'])
  assert.deepEqual(queryWords('日本語'), ['日本', '本語'])
  assert.deepEqual(queryWords('日'), ['日'])
})

test('while names are being indexed, titles that begin so are listed, and all others are found as soon as they are', async () => {
  const filler = { address: '/filler/', folder: '/', aliases: [], headings: [] }
  const many = Array.from({ length: 2000 }, (_, at) => ({ ...filler, title: `Filler ${at}` }))
  const all = [...many, ...notes]
  const inParts = indexTitlesInParts(all)
  const whole = indexTitles(all)
  const slip = inParts.find('securty grup', 5)
  assert.deepEqual(findBegun(inParts.list, 'aws ec', 5), whole.find('aws ec', 5))
  assert.deepEqual(await slip, whole.find('securty grup', 5))
  assert.deepEqual(await inParts.find('aws ec', 5), whole.find('aws ec', 5))
})

test('what begins so is found in a list of titles as in the titles themselves', () => {
  const title = fc.stringMatching(/^[aAbBß \t\n.日]{1,6}$/)
  fc.assert(
    fc.property(fc.array(title, { maxLength: 30 }), title, fc.nat(4), (titles, query, most) => {
      const oneLine = (text: string): string => text.replace(/\s+/g, ' ')
      const called = titles.map((title) => ({ title, address: `/${title}/`, folder: '/', aliases: [], headings: [] }))
      const asked = oneLine(query.trim()).toLowerCase()
      const begun = titles.filter((title) => asked !== '' && oneLine(title).toLowerCase().startsWith(asked))
      const byLength = begun.toSorted((a, b) => a.length - b.length).slice(0, most)
      assert.deepEqual(
        findBegun(listTitles(called), query, most),
        byLength.map((title) => ({ title: oneLine(title), address: oneLine(`/${title}/`), folder: '/' })),
      )
    }),
  )
})

test('among thousands that share a word, names that hold all words are found, whatever their order', async () => {
  const other = { address: '/other/', folder: '/', aliases: [], headings: [] }
  const many = Array.from({ length: 2000 }, (_, at) => ({ ...other, title: `Port ${at}` }))
  const index = indexTitles([...many, { ...other, title: 'Ranges of a port' }, { ...other, title: 'Port ranges' }])
  const titles = (query: string) => index.find(query, 3).map(({ title }) => title)
  for (const query of ['port range', 'range port']) assert.deepEqual(titles(query), ['Port ranges', 'Ranges of a port'])
  assert.equal(titles('port 1234')[0], 'Port 1234')
})

test('where enough notes are called so, the shortest title comes first, and no other name stands for one', async () => {
  const note = { folder: '/', headings: [] }
  const called = ['Port ranges', 'Portable', 'Port'].map((title) => ({
    ...note,
    title,
    address: `/${title}/`,
    aliases: [],
  }))
  const known = { ...note, title: 'Socket', address: '/socket/', aliases: ['Port number'] }
  const index = indexTitlesInParts([...called, known])
  await index.find('nothing is called so', 1)
  const find = async (most: number) => (await index.find('port', most)).map(({ title }) => title)
  assert.deepEqual(await find(3), ['Port', 'Portable', 'Port ranges'])
  assert.equal((await find(4)).at(-1), 'Socket')
})
