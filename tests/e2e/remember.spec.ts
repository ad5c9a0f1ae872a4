import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { appendFileSync, cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../random-from.ts'
import { editVault } from './edit-vault.ts'
import { ROOT } from './sites.ts'
import { expect, test } from './test.ts'

const PLACE = join(ROOT, '.verso/e2e/remember')
const ROUNDS = 2
const EDITS = 6

// The scripts that render pages are kept from build to build only where no note is a module.
for (const [name, modules] of [
  ['', ['Manual/Decks on a page.mdx']],
  [', from a vault without modules, too', []],
] as const)
  test(`after a series of edits, what is built from the memory is, byte by byte, what is built without${name}`, () => {
    buildAndCompare(modules)
  })

/** @param modules the notes in MDX that the vault keeps */
function buildAndCompare(modules: readonly string[]): void {
  test.setTimeout(600_000)
  const seed = Date.now()
  const [vault, site, fresh] = ['vault', 'site', 'fresh'].map((name) => join(PLACE, name)) as [string, string, string]
  rmSync(PLACE, { recursive: true, force: true })
  cpSync(join(ROOT, 'content'), vault, { recursive: true })
  for (const file of readdirSync(vault, { recursive: true, encoding: 'utf8' }))
    if (file.endsWith('.mdx') && !modules.includes(file)) rmSync(join(vault, file))
  build(vault, site)
  const random = randomFrom(seed)
  const edits: string[] = []
  for (let round = 0; round < ROUNDS; round += 1) {
    edits.push(...editVault(vault, EDITS, random))
    const said = build(vault, site)
    expect(said, said).toMatch(/ [1-9]\d* reused;/)
  }
  // Nobody knows whether what was written in the moment before a build was read by it.
  build(vault, site)
  expect(build(vault, site)).toContain('Nothing has changed since the last build')
  writeFileSync(join(site, 'index.html'), 'spoilt')
  expect(build(vault, site)).toMatch(/ 0 parsed, 0 rendered,/)
  // On a server that publishes nothing is there of the site. What was written in a note needs no Astro where none is a module.
  const note = readdirSync(vault, { recursive: true, encoding: 'utf8' }).find((file) => file.endsWith('.md')) ?? ''
  appendFileSync(join(vault, note), '\nA sentence more.\n')
  rmSync(site, { recursive: true })
  const anew = build(vault, site)
  expect(anew, anew).toMatch(/ [01] parsed,/)
  expect(anew.includes('page(s) built')).toBe(modules.length > 0)
  // A vault of another name is one that nothing is remembered of, and by force nothing of its pages.
  const copy = join(PLACE, 'copy')
  cpSync(vault, copy, { recursive: true })
  build(copy, fresh, '--force')
  expect(filesOf(site), `seed ${seed}:\n${edits.join('\n')}`).toEqual(filesOf(fresh))
}

function build(vault: string, site: string, ...more: string[]): string {
  return execFileSync(process.execPath, [join(ROOT, 'src/cli/build.ts'), '--outDir', site, ...more], {
    cwd: ROOT,
    encoding: 'utf8',
    env: { ...process.env, VERSO_VAULT: vault, VERSO_BASE: '/', VERSO_SITE: 'https://notes.example' },
    maxBuffer: 1 << 26,
  })
}

/**
 * The digests of a site's files. Two builds of Pagefind's own, of the same records, differ in their filters and so in what names them; and
 * packages for Anki tell when cards changed, which nobody knows who remembers nothing, and so differ by some bytes.
 */
function filesOf(site: string): Record<string, string> {
  const files = readdirSync(site, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(site.length + 1))
    .filter((file) => !/^pagefind\/\d+\/(?:filter\/|pagefind-entry|pagefind\.)|\.apkg$/.test(file))
    .sort()
  return Object.fromEntries(
    files.map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(site, file), 'latin1').replaceAll(SIZE_OF_PACKAGE, ''))
        .digest('hex'),
    ]),
  )
}

const SIZE_OF_PACKAGE = /(?<=class="offered-size"[^>]*>)[^<]*/g
