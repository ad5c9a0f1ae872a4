import { deepEqual, ok, rejects } from 'node:assert/strict'
import { mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { after, before, it } from 'node:test'
import type { SearchRecord } from '../../src/search/search-record.ts'
import { writeIndex } from '../../src/search/write-index.ts'

const note: SearchRecord = {
  kind: 'note',
  address: '/a/',
  title: 'A',
  html: '<p>word</p>',
  tags: [],
  folder: '',
  aliases: [],
}
const card: SearchRecord = {
  kind: 'card',
  address: '/a/#card-1',
  question: 'why?',
  noteTitle: 'A',
  html: '<p>answer</p>',
  tags: ['t'],
  folder: '',
}

const FIRST = { language: 'en', isFirst: true } as const

let parent = ''
before(async () => void (parent = await mkdtemp(join(tmpdir(), 'verso-search-'))))
after(() => rm(parent, { recursive: true }))

it('makes the index, and makes it again only for another digest', async () => {
  const place = { folder: join(parent, 'pagefind'), digest: 'one', ...FIRST }
  deepEqual(await writeIndex(() => [note, card], place), { reused: false })
  deepEqual(await indexedPages(place.folder), { en: 2 })
  deepEqual(await readdir(join(place.folder, 'fragment')).then((files) => files.length), 2)

  deepEqual(await writeIndex(unasked, place), { reused: true })
  const japanese = { ...note, html: '<p>これは日本語の文章です。</p>', title: 'メモ' }
  deepEqual(await writeIndex(() => [japanese], { ...place, digest: 'two', language: 'ja' }), { reused: false })
  deepEqual(await indexedPages(place.folder), { ja: 1 })
})

it('finds a text under its headings', async () => {
  const folder = join(parent, 'headings')
  const html = '<h2 id="one">One</h2><p>own</p><ul><li>first</li><li>second<br>line</li></ul>'
  await writeIndex(() => [{ ...note, html }, card], { folder, digest: '', ...FIRST })
  deepEqual(await fragmentsIn(folder), [
    { url: '/a/', content: 'A. One. own. first. second line.', headings: ['One'] },
    { url: '/a/#card-1', content: 'answer.', headings: [] },
  ])
})

it('leaves nothing in the folder that no page asks for', async () => {
  const folder = join(parent, 'lean')
  await writeIndex(() => [note], { folder, digest: '', ...FIRST })
  const files = await readdir(folder)
  ok(files.includes('pagefind.js') && !files.includes('pagefind-worker.js'))
  deepEqual(
    files.filter((name) => /ui|highlight/.test(name)),
    [],
  )
})

it('sets Pagefind itself beside the first of several indexes alone', async () => {
  const folder = join(parent, 'second')
  await writeIndex(() => [note], { folder, digest: '', language: 'en', isFirst: false })
  deepEqual(
    (await readdir(folder)).filter((name) => !name.endsWith('.pf_meta')),
    ['filter', 'fragment', 'index', 'pagefind-entry.json'],
  )
})

it('says what could not be done', async () => {
  const file = join(parent, 'file')
  await writeFile(file, '')
  await rejects(
    writeIndex(() => [note], { folder: join(file, 'pagefind'), digest: '', ...FIRST }),
    /ENOTDIR/,
  )
})

function unasked(): never {
  throw new Error('the records were asked for')
}

async function indexedPages(folder: string): Promise<Record<string, number>> {
  const { languages } = JSON.parse(await readFile(join(folder, 'pagefind-entry.json'), 'utf8'))
  return Object.fromEntries(
    Object.entries<{ page_count: number }>(languages).map(([language, { page_count }]) => [language, page_count]),
  )
}

interface Fragment {
  url: string
  content: string
  anchors: { element: string; text: string }[]
}

async function fragmentsIn(folder: string): Promise<object[]> {
  const files = await readdir(join(folder, 'fragment'))
  const fragments = await Promise.all(
    files.map(async (name): Promise<Fragment> => {
      const text = gunzipSync(await readFile(join(folder, 'fragment', name))).toString()
      return JSON.parse(text.replace('pagefind_dcd', ''))
    }),
  )
  return fragments
    .map(({ url, content, anchors }) => ({ url, content, headings: anchors.map(({ text }) => text).filter(Boolean) }))
    .toSorted((a, b) => a.url.length - b.url.length)
}
