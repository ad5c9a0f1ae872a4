import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { delimiter, join } from 'node:path'

/**
 * The options with which Playwright starts the browser of this machine. Without `executablePath` it takes the one that it
 * has fetched itself. Chromium cannot put itself in a sandbox when it runs as root.
 *
 * @returns {{ executablePath?: string, args: string[] }}
 */
export function launchOptions() {
  const executablePath = findBrowser()
  const args = process.getuid?.() === 0 ? ['--no-sandbox'] : []
  return executablePath === undefined ? { args } : { executablePath, args }
}

/**
 * The path of an installed Chromium or Chrome: `CHROMIUM_PATH` if that is set, else the first on the PATH, else one in a
 * place where it usually stands.
 *
 * @returns {string | undefined}
 */
export function findBrowser() {
  const { CHROMIUM_PATH } = process.env
  if (CHROMIUM_PATH) return CHROMIUM_PATH
  return [...onPath(), ...usualPlaces()].find((path) => existsSync(path) && starts(path))
}

/**
 * Whether a browser runs at all: Ubuntu's `chromium-browser` may be a mere pointer to a snap, and a fetched one may lack
 * libraries of the system.
 *
 * @param {string} path
 */
export function starts(path) {
  // Elsewhere it comes whole, and on Windows `--version` opens a window.
  if (process.platform !== 'linux') return existsSync(path)
  const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 })
  return status === 0 && /\d+\.\d+/.test(stdout)
}

function onPath() {
  if (process.platform === 'win32') return []
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'chrome']
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean)
  return names.flatMap((name) => folders.map((folder) => join(folder, name)))
}

function usualPlaces() {
  const { env } = process
  if (process.platform === 'darwin') {
    return ['/Applications', join(env.HOME ?? '', 'Applications')].flatMap((folder) => [
      join(folder, 'Google Chrome.app/Contents/MacOS/Google Chrome'),
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
    ])
  }
  if (process.platform === 'win32') {
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
      (folder) => folder !== undefined,
    )
    return folders.flatMap((folder) => [
      join(folder, 'Google/Chrome/Application/chrome.exe'),
      join(folder, 'Chromium/Application/chrome.exe'),
    ])
  }
  return ['/opt/google/chrome/chrome', '/snap/bin/chromium']
}
