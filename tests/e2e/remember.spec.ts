import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { randomFrom } from '../random-from.ts'
import { editVault } from './edit-vault.ts'
import { ROOT } from './sites.ts'
import { expect, test } from './test.ts'

const PLACE = join(ROOT, '.verso/e2e/remember')
const ROUNDS = 2
const EDITS = 6

test('after a series of edits, what is built from the memory is, byte by byte, what is built without', () => {
  test.setTimeout(600_000)
  const seed = Date.now()
  const [vault, site, fresh] = ['vault', 'site', 'fresh'].map((name) => join(PLACE, name)) as [string, string, string]
  rmSync(PLACE, { recursive: true, force: true })
  cpSync(join(ROOT, 'content'), vault, { recursive: true })
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
  // A vault of another name is one that nothing is remembered of, and by force nothing of its pages.
  const copy = join(PLACE, 'copy')
  cpSync(vault, copy, { recursive: true })
  build(copy, fresh, '--force')
  expect(filesOf(site), `seed ${seed}:\n${edits.join('\n')}`).toEqual(filesOf(fresh))
})

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
 * packages for Anki tell when cards changed, which nobody knows who remembers nothing.
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
        .update(readFileSync(join(site, file)))
        .digest('hex'),
    ]),
  )
}
