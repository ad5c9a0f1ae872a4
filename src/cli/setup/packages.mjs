import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { runNpm } from './npm.mjs'
import { keepPrivateNode } from './private-node.mjs'
import { SetupError } from './setup-error.mjs'

/**
 * Whether `node_modules` holds what the lockfile asks for on this machine. npm notes in `node_modules/.package-lock.json`
 * what it has installed, and does so last; so an install that broke off, left out the tools, or was made on another kind of
 * machine or under too old a Node is told from a whole one, and one that the user made with npm is not made again.
 *
 * @param {string} root
 */
export function packagesAreCurrent(root) {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const installed = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted) throw new SetupError('package-lock.json is missing or damaged; take it from the repository again.')
  if (!installed) return false

  const isInstalled = machineFilter()
  return Object.entries(wanted).every(([path, entry]) => {
    return path === '' || !isInstalled(entry) || installed[path]?.version === entry.version
  })
}

/** @param {string} root */
export function installPackages(root) {
  console.error('verso: installing the packages of package-lock.json; this takes a minute, once …')
  if (!keepPrivateNode(root, (node) => runNpm(['ci'], root, node))) {
    throw new SetupError('npm could not install the packages, for the reason above; the first run needs the network.')
  }
  if (!packagesAreCurrent(root)) {
    console.error('verso: npm has left out packages that this machine should have; going on without them.')
  }
}

/**
 * @typedef {{ version?: string, optional?: boolean, os?: string[], cpu?: string[], libc?: string[] }} LockedPackage
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

/**
 * Tells which packages npm installs here. What is optional on every machine serves only the packages of other machines.
 *
 * @returns {(entry: LockedPackage) => boolean}
 */
function machineFilter() {
  const libc = nameLibc()
  return ({ optional, os, cpu, libc: libcs }) => {
    if (!optional) return true
    return (
      (os !== undefined || cpu !== undefined) &&
      (os ?? [process.platform]).includes(process.platform) &&
      (cpu ?? [process.arch]).includes(process.arch) &&
      (libcs ?? [libc]).includes(libc)
    )
  }
}

/** The C library of a Linux machine, in npm's words. */
function nameLibc() {
  if (process.platform !== 'linux') return 'none'
  const { header } = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (process.report.getReport())
  return header.glibcVersionRuntime ? 'glibc' : 'musl'
}
