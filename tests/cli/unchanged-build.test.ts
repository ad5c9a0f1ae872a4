import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { beforeEach, test } from 'node:test'
import { compareWithLast, noteInputs } from '../../src/cli/unchanged-build.ts'
import { keepSite } from '../../src/kept-site.ts'
import { writeLastBuild } from '../../src/last-build.ts'
import type { LastBuild } from '../../src/last-build.ts'

const ARGS = ['--outDir', 'dist']
const LONG_AGO = new Date(Date.now() - 60_000)

let root: string
let vault: string

beforeEach((context) => {
  const place = mkdtempSync(join(tmpdir(), 'verso-unchanged-'))
  root = join(place, 'project')
  vault = join(place, 'vault')
  if ('after' in context) context.after(() => rmSync(place, { recursive: true, force: true }))
  write(join(root, 'src/page.ts'), 'page')
  write(join(vault, 'note.md'), 'note')
  write(join(vault, '.obsidian/app.json'), '{}')
  build()
})

test('what has not changed is not built again', () => {
  assert.deepEqual(unchanged()?.summary, ['1 note'])
})

const changes: [what: string, change: () => void][] = [
  ['a note is written anew', () => write(join(vault, 'note.md'), 'Note', new Date(Date.now() - 30_000))],
  ['a note is there that was not', () => write(join(vault, 'deep/new.md'), 'new')],
  ['a note is gone', () => rmSync(join(vault, 'note.md'))],
  ['Obsidian is set otherwise', () => write(join(vault, '.obsidian/app.json'), '{ }')],
  ['the project is another', () => write(join(root, 'src/page.ts'), 'pages')],
  ['a page of the site is gone', () => rmSync(join(root, 'dist/index.html'))],
  ['a page of the site was touched', () => write(join(root, 'dist/index.html'), 'Site!')],
  ['a file was put beside the pages', () => write(join(root, 'dist/more.html'), 'more')],
  ['the last build left a damaged word', () => write(join(root, '.verso/last-build.json'), '{"site":')],
  ['the last build broke off', () => keepSite(join(root, 'dist'), join(root, '.verso/vault')).begin()],
]
for (const [what, change] of changes) {
  test(`it is built when ${what}`, () => {
    change()
    assert.equal(unchanged(), undefined)
  })
}

test('a folder that holds a link to itself is no trap', () => {
  symlinkSync(vault, join(vault, 'around'))
  symlinkSync('nowhere', join(vault, 'broken'))
  build()
  assert.deepEqual(unchanged()?.summary, ['1 note'])
})

test('it is built for other arguments, another environment, and when it is asked for', () => {
  assert.equal(unchanged([]), undefined)
  assert.equal(unchanged([...ARGS, '--force']), undefined)
  process.env['VERSO_TEST_OF_CHANGE'] = 'yes'
  assert.equal(unchanged(), undefined)
  delete process.env['VERSO_TEST_OF_CHANGE']
  assert.notEqual(unchanged(), undefined)
})

test('what was built by force needs not be built again', () => {
  build([...ARGS, '--force'])
  assert.notEqual(unchanged(), undefined)
})

test('what was written while it was built is built again', () => {
  write(join(vault, 'note.md'), 'newer', new Date())
  build()
  assert.equal(unchanged(), undefined)
})

test('which files there are is told apart from what they hold', () => {
  const hasSameFiles = (): boolean | undefined => compareWithLast(root, ARGS)?.hasSameFiles
  write(join(vault, 'note.md'), 'another', new Date())
  assert.equal(hasSameFiles(), true)
  write(join(vault, 'deep/new.md'), 'new')
  assert.equal(hasSameFiles(), false)
  rmSync(join(vault, 'deep'), { recursive: true })
  assert.equal(hasSameFiles(), true)
  renameSync(join(vault, 'note.md'), join(vault, 'renamed.md'))
  assert.equal(hasSameFiles(), false)
})

function unchanged(args = ARGS): LastBuild | undefined {
  const compared = compareWithLast(root, args)
  return compared?.isUnchanged ? compared.last : undefined
}

function build(args = ARGS): void {
  const startedAt = Date.now()
  const memory = join(root, '.verso/vault')
  const site = keepSite(join(root, 'dist'), memory)
  site.begin()
  write(join(root, 'dist/index.html'), 'site')
  site.claim('index.html')
  site.end()
  writeLastBuild(join(root, '.verso'), { site: join(root, 'dist'), memory, inputs: [vault], summary: ['1 note'] })
  noteInputs(root, args, startedAt)
}

function write(file: string, text: string, at = LONG_AGO): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, text)
  utimesSync(file, at, at)
}
