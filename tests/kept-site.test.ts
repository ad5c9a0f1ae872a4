import assert from 'node:assert/strict'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, test } from 'node:test'
import { keepSite } from '../src/kept-site.ts'
import { surveyBeside, surveySite } from '../src/site-survey.ts'

let place: string
let site: string
let memory: string

beforeEach((context) => {
  place = mkdtempSync(join(tmpdir(), 'verso-kept-site-'))
  site = join(place, 'site')
  memory = join(place, 'memory')
  if ('after' in context) context.after(() => rmSync(place, { recursive: true, force: true }))
})

test('what the last build wrote stays, and goes when nobody claims it', () => {
  build({ 'index.html': 'home', 'a/index.html': 'a', 'b/c/index.html': 'c' })
  const kept = keepSite(site, memory)
  kept.begin()
  assert.deepEqual(files(), ['a/index.html', 'b/c/index.html', 'index.html'])
  write('index.html', 'new home')
  kept.claim('a/index.html')
  kept.end()
  assert.deepEqual(files(), ['a/index.html', 'index.html'])
  assert.equal(existsSync(join(site, 'b')), false)
  assert.equal(readFileSync(join(site, 'index.html'), 'utf8'), 'new home')
})

test('what was touched since, or added, goes at once', () => {
  build({ 'index.html': 'home', 'a/index.html': 'a', 'b/index.html': 'b' })
  write('a/index.html', 'longer')
  utimesSync(join(site, 'b/index.html'), 1, 1)
  write('foreign/secret.txt', 'of another')
  symlinkSync('nowhere', join(site, 'broken'))
  keepSite(site, memory).begin()
  assert.deepEqual(files(), ['index.html'])
})

test('what was looked at long before goes by what was seen, and what was touched since goes with the next build', () => {
  build({ 'index.html': 'home', 'a/index.html': 'a', 'b/index.html': 'b' })
  const survey = surveySite(site)
  write('a/index.html', 'by another')
  utimesSync(join(site, 'a/index.html'), 1, 1)
  rmSync(join(site, 'b'), { recursive: true })
  mkdirSync(join(site, 'empty'))
  const kept = keepSite(site, memory)
  kept.begin(survey)
  for (const file of ['index.html', 'a/index.html', 'b/index.html']) kept.claim(file)
  kept.end()
  assert.deepEqual(files(), ['a/index.html', 'index.html'])
  keepSite(site, memory).begin()
  assert.deepEqual(files(), ['index.html'])
  assert.equal(existsSync(join(site, 'a')), false)
  assert.equal(existsSync(join(site, 'empty')), false)
})

test('a thread of its own sees the same', async () => {
  build({ 'index.html': 'home', 'a/b/index.html': 'a' })
  mkdirSync(join(site, 'empty/within'), { recursive: true })
  write('.git', 'gitdir: elsewhere')
  const survey = await surveyBeside(site)
  assert.deepEqual(survey, surveySite(site))
  assert.deepEqual([...survey.files.keys()].sort(), ['a/b/index.html', 'index.html'])
  assert.deepEqual(survey.empty, ['empty/within'])
  assert.equal((await surveyBeside(join(place, 'nowhere'))).files.size, 0)
})

test('a folder that is not known is emptied, but for what git keeps there', () => {
  for (const [what, spoil] of [
    ['another folder', () => build({ 'x.html': 'x' }, join(place, 'other'))],
    ['a build that broke off', () => keepSite(site, memory).begin()],
    ['a damaged list', () => writeFileSync(join(memory, 'site.json'), '{"folder":')],
    ['a foreign list', () => writeFileSync(join(memory, 'site.json'), '{"folder":1,"files":[]}')],
    ['no list', () => rmSync(join(memory, 'site.json'))],
  ] as const) {
    build({ 'index.html': 'home' })
    write('.git', 'gitdir: elsewhere')
    spoil()
    keepSite(site, memory).begin()
    assert.deepEqual(files(), ['.git'], what)
  }
})

test('a folder that is not there yet is no fault', () => {
  const kept = keepSite(site, memory)
  kept.begin()
  write('index.html', 'home')
  kept.end()
  assert.deepEqual(files(), ['index.html'])
})

function build(contents: Record<string, string>, folder = site): void {
  const kept = keepSite(folder, memory)
  kept.begin()
  for (const [file, text] of Object.entries(contents)) write(file, text, folder)
  kept.end()
}

function write(file: string, text: string, folder = site): void {
  mkdirSync(dirname(join(folder, file)), { recursive: true })
  writeFileSync(join(folder, file), text)
}

function files(): string[] {
  return readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name).slice(site.length + 1))
    .sort()
}
