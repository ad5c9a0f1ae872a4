import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { findBrowser, starts } from '../browser.mjs'
import { nodeForTools } from './private-node.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * Sees to a browser for the tests: an installed one, else Playwright's own, else Debian's `chromium`, for which one must be
 * root.
 *
 * @param {string} root
 */
export function readyBrowser(root) {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH && !existsSync(CHROMIUM_PATH)) {
    throw new SetupError(`CHROMIUM_PATH names ${CHROMIUM_PATH}, which does not exist; correct it, or unset it.`)
  }
  if (findBrowser() !== undefined || fetchedBrowserStarts(root)) return

  console.error('verso: no Chromium or Chrome found; fetching one for the tests, once …')
  const playwright = join(root, 'node_modules', 'playwright', 'cli.js')
  run(nodeForTools(root), [playwright, 'install', 'chromium'])
  if (fetchedBrowserStarts(root)) return

  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.error('verso: that gave none that runs here; installing Debian’s chromium with apt-get …')
    run('apt-get', ['update', '--quiet'])
    run('apt-get', ['install', '--yes', '--quiet', '--no-install-recommends', 'chromium'])
    if (findBrowser() !== undefined) return
  }
  throw new SetupError(
    'there is no browser for the tests and none could be fetched; install Chromium or Chrome, or set CHROMIUM_PATH to one.',
  )
}

/**
 * Whether the browser that Playwright fetches is there and runs.
 *
 * @param {string} root
 */
function fetchedBrowserStarts(root) {
  const script = "import('playwright').then(({ chromium }) => console.log(chromium.executablePath()))"
  const { stdout } = spawnSync(nodeForTools(root), ['--eval', script], { cwd: root, encoding: 'utf8' })
  const path = stdout?.trim()
  return Boolean(path) && existsSync(path) && starts(path)
}

/**
 * @param {string} command
 * @param {string[]} args
 */
function run(command, args) {
  spawnSync(command, args, {
    stdio: ['ignore', 2, 2],
    env: { DEBIAN_FRONTEND: 'noninteractive', PLAYWRIGHT_DOWNLOAD_CONNECTION_TIMEOUT: '15000', ...process.env },
  })
}
