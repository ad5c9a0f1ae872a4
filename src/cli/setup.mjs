/**
 * Makes this folder ready to run: the packages of the lockfile, a Node that is new enough and, with `--browser`, a browser
 * for the tests. What is there already is left alone, so that a second run is over at once.
 *
 * The files of this step are plain JavaScript for Node 18 and import nothing but Node: they run before anything is installed.
 */
import { fileURLToPath } from 'node:url'
import { readyBrowser } from './setup/ready-browser.mjs'
import { installPackages, packagesAreCurrent } from './setup/packages.mjs'
import { installPrivateNode, nodeIsReady } from './setup/private-node.mjs'
import { SetupError } from './setup/setup-error.mjs'
import { withSetupLock } from './setup/setup-lock.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

try {
  if (Number.parseInt(process.versions.node, 10) < 18) {
    throw new SetupError(
      `Node ${process.versions.node} is too old to set Verso up; install Node 18 or newer (22.19 is best).`,
    )
  }
  if (!nodeIsReady(root) || !packagesAreCurrent(root)) {
    // Whoever waited for the lock asks again: the other process has done the work meanwhile.
    withSetupLock(root, () => {
      if (!nodeIsReady(root)) installPrivateNode(root)
      if (!packagesAreCurrent(root)) installPackages(root)
    })
  }
  if (process.argv.includes('--browser')) readyBrowser(root)
} catch (error) {
  if (!(error instanceof SetupError)) throw error
  console.error(`verso: ${error.message}`)
  process.exitCode = 1
}
