import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { basename, delimiter, dirname } from 'node:path'
import { SetupError } from './setup-error.mjs'

/**
 * Flags that make an install the same on every machine, whatever a user's own `.npmrc` says. No package here needs its
 * install script, and newer npm runs none anyway.
 */
const steadyFlags = [
  '--ignore-scripts',
  '--include=dev',
  '--include=optional',
  '--include=peer',
  '--legacy-peer-deps=false',
  '--install-strategy=hoisted',
  '--engine-strict=false',
  '--global=false',
  '--audit=false',
  '--fund=false',
  '--loglevel=error',
]

/**
 * Runs npm in `folder`. Its words go to standard error, so that a script's own output stays clean.
 *
 * @param {string[]} args
 * @param {string} folder
 * @param {string} node the Node to run npm with
 * @returns {boolean} whether npm succeeded
 */
export function runNpm(args, folder, node) {
  const cli = process.env.npm_execpath
  const isNpm = cli !== undefined && basename(cli).startsWith('npm') && existsSync(cli)
  const [command, first] = isNpm ? [node, [cli]] : ['npm', []]

  const { error, status } = spawnSync(command, [...first, ...args, ...steadyFlags], {
    cwd: folder,
    stdio: ['ignore', 2, 2],
    env: { ...process.env, PATH: [dirname(node), process.env.PATH].join(delimiter) },
    // npm is a batch file on Windows, which only a shell can run.
    shell: !isNpm && process.platform === 'win32',
  })
  if (error) throw new SetupError(`npm could not be started (${error.message}); is it installed and on the PATH?`)
  return status === 0
}
