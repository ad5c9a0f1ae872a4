import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { buildSite } from '../../../src/cli/build-site.ts'
import { writeGrownVault } from '../../e2e/grown-vault.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SITES = join(ROOT, '.verso/bench')

/** Each note of the large vault leads to the five before it. */
export const LARGE_NOTES = 5000

/**
 * The site that is read: the one in `VERSO_BENCH_SITE`, or one built of `VERSO_VAULT`.
 *
 * @returns its folder
 */
export function readSite(): string {
  const { VERSO_BENCH_SITE, VERSO_VAULT = 'content' } = process.env
  return VERSO_BENCH_SITE ? whole(VERSO_BENCH_SITE) : build(VERSO_VAULT, join(SITES, 'read'))
}

/**
 * The site that is large: the one in `VERSO_BENCH_LARGE`, or one built of 5,000 notes and 25,000 links.
 *
 * @returns its folder
 */
export function largeSite(): string {
  const { VERSO_BENCH_LARGE } = process.env
  if (VERSO_BENCH_LARGE) return whole(VERSO_BENCH_LARGE)
  const vault = mkdtempSync(join(tmpdir(), 'verso-bench-'))
  try {
    return build(writeGrownVault(vault, LARGE_NOTES), join(SITES, 'large'))
  } finally {
    rmSync(vault, { recursive: true, force: true })
  }
}

function whole(folder: string): string {
  if (!existsSync(join(folder, 'index.html'))) throw new Error(`${folder} holds no built site.`)
  return resolve(folder)
}

function build(vault: string, site: string): string {
  // An address of its own makes the site one that search engines may know, as it is when it is published.
  Object.assign(process.env, {
    VERSO_VAULT: resolve(ROOT, vault),
    VERSO_SITE: 'https://notes.example',
    VERSO_BASE: '/',
  })
  if (buildSite(['--outDir', site]) !== 0) throw new Error(`${vault} could not be built.`)
  return site
}
