import { mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { SetupError } from './setup-error.mjs'

const pauseMs = 300
const longestSetupMs = 20 * 60_000

/**
 * Runs `work` while no other set-up is at work in this folder, and waits for one that is.
 *
 * @param {string} root
 * @param {() => void} work
 */
export function withSetupLock(root, work) {
  const lock = join(root, '.verso', 'setup.lock')
  takeLock(lock)
  try {
    work()
  } finally {
    rmSync(lock, { force: true })
  }
}

/** @param {string} lock */
function takeLock(lock) {
  let told = false
  for (;;) {
    try {
      mkdirSync(join(lock, '..'), { recursive: true })
      writeFileSync(lock, String(process.pid), { flag: 'wx' })
      return
    } catch (error) {
      const code = error instanceof Error && 'code' in error ? error.code : undefined
      if (code !== 'EEXIST') throw new SetupError(`this folder cannot be written to (${code}); the set-up needs to.`)
    }
    const holder = readHolder(lock)
    if (!holder) continue
    if (!isRunning(holder.pid) || holder.ageMs > longestSetupMs) {
      // It was stopped half-way.
      rmSync(lock, { force: true })
      continue
    }
    if (!told) console.error(`verso: waiting for another set-up of this folder (process ${holder.pid}) …`)
    told = true
    Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pauseMs)
  }
}

/**
 * Who holds the lock; nobody any more if it has just been let go of.
 *
 * @param {string} lock
 */
function readHolder(lock) {
  try {
    return { pid: Number.parseInt(readFileSync(lock, 'utf8'), 10), ageMs: Date.now() - statSync(lock).mtimeMs }
  } catch {
    return undefined
  }
}

/** @param {number} pid `NaN` while it is still being written */
function isRunning(pid) {
  if (Number.isNaN(pid)) return true
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}
