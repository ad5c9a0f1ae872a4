import { execFile } from 'node:child_process'
import { createReadStream, existsSync, readdirSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join } from 'node:path'
import { promisify } from 'node:util'
import { createGzip } from 'node:zlib'
import { writeGrownVault } from './grown-vault.ts'
import { writeLanguagesVault } from './languages-vault.ts'
import { writeReviewVault } from './review-vault.ts'

/** The manual, built as a user's own site and as a project's site of GitHub Pages; cards of every kind to be reviewed; a site in German; and two that differ in their size alone. */
export const SITES = {
  root: '/',
  repo: '/repo/',
  review: '/review/',
  languages: '/sprachen/',
  small: '/',
  large: '/',
} as const

export type SiteName = keyof typeof SITES

export const ROOT = join(import.meta.dirname, '../..')

/** Folder that a site is built into. */
export function folderOf(site: SiteName): string {
  return join(ROOT, '.verso/e2e', site)
}

/** Builds a site as `npm run build` does. */
export async function buildSite(site: SiteName): Promise<void> {
  const { vault, config = [] } = sourceOf(site)
  const env = { ...process.env, VERSO_BASE: SITES[site], VERSO_SITE: 'https://notes.example', VERSO_VAULT: vault }
  await promisify(execFile)(process.execPath, [join(ROOT, 'src/cli/build.ts'), '--outDir', folderOf(site), ...config], {
    cwd: ROOT,
    env,
    maxBuffer: 1 << 26,
  })
}

/** The vault of a site, and its own settings where it has some. */
function sourceOf(site: SiteName): { vault: string; config?: string[] } {
  const folder = join(ROOT, '.verso/e2e', `${site}-vault`)
  if (site === 'review') return { vault: writeReviewVault(folder) }
  if (site === 'small') return { vault: writeGrownVault(folder, 100) }
  if (site === 'large') return { vault: writeGrownVault(folder, 600) }
  if (site !== 'languages') return { vault: 'content' }
  return { vault: writeLanguagesVault(folder), config: ['--config', 'tests/e2e/languages.config.mjs'] }
}

/**
 * Serves a built site as GitHub Pages does: folders by their index, all else by 404.html.
 *
 * @param folder that it lies in
 * @param wanted port; any that is free by default
 */
export async function serveSite(
  site: SiteName,
  folder = folderOf(site),
  wanted = 0,
): Promise<{ origin: string; server: Server }> {
  const server = createServer((request, response) => {
    const path = decodeURIComponent((request.url ?? '/').replace(/[?#].*/, ''))
    const file = fileAt(site, path, folder)
    response.statusCode = file === undefined ? 404 : 200
    const sent = file ?? join(folder, '404.html')
    response.setHeader('Content-Type', TYPES[extname(sent)] ?? 'application/octet-stream')
    // As GitHub Pages sends them, since what a page weighs is what is sent.
    if (ZIPPED.test(sent) && request.headers['accept-encoding']?.includes('gzip')) {
      response.setHeader('Content-Encoding', 'gzip')
      createReadStream(sent).pipe(createGzip()).pipe(response)
    } else createReadStream(sent).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(wanted, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, server }
}

/** The file that answers a path of a site, the base path included; none where a visitor gets 404. */
export function fileAt(site: SiteName, path: string, folder = folderOf(site)): string | undefined {
  if (!path.startsWith(SITES[site])) return undefined
  const file = join(folder, path.slice(SITES[site].length))
  const found = path.endsWith('/') ? join(file, 'index.html') : file
  return existsSync(found) && statSync(found).isFile() ? found : undefined
}

/** The pages of a built site: each one's file, and its address with the base path. */
export function pagesOf(site: SiteName): { file: string; address: string }[] {
  return readdirSync(folderOf(site), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.html'))
    .map((name) => ({
      file: join(folderOf(site), name),
      address: SITES[site] + name.replaceAll('\\', '/').replace(/(^|\/)index\.html$/, '$1'),
    }))
}

const ZIPPED = /\.(?:html|css|js|json|svg|xml)$/

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
}
