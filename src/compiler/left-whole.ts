import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { uptime } from 'node:os'
import { z } from 'zod/mini'

/**
 * Notes beside a database how it stands, once all of it is written: to look for damage takes as long as to read it all, and is needless
 * for a file that nobody has touched since, on a machine that has run on.
 */
export function noteWhole(database: string): void {
  try {
    writeFileSync(noteOf(database), JSON.stringify(stateOf(database)))
  } catch {
    // Somebody has taken it away while it was in use; the next build finds nothing.
  }
}

/** Whether a database stands as it was noted. Ask before it is opened. */
export function isLeftWhole(database: string): boolean {
  try {
    const noted = state.parse(JSON.parse(readFileSync(noteOf(database), 'utf8')))
    const now = stateOf(database)
    const isTouched = now.size !== noted.size || now.mtimeMs !== noted.mtimeMs || now.ctimeMs !== noted.ctimeMs
    return !isTouched && Math.abs(now.startedAt - noted.startedAt) < CLOCK_MS && !existsSync(`${database}-journal`)
  } catch {
    return false
  }
}

const state = z.object({
  size: z.number(),
  mtimeMs: z.number(),
  ctimeMs: z.number(),
  /** When the machine was started: what it had not yet written to the disk went with a power cut. */
  startedAt: z.number(),
})

// The two clocks that say when the machine was started are read one after the other; no machine starts anew in so short a time.
const CLOCK_MS = 5000

function stateOf(database: string): z.infer<typeof state> {
  const { size, mtimeMs, ctimeMs } = statSync(database)
  return { size, mtimeMs, ctimeMs, startedAt: Date.now() - uptime() * 1000 }
}

function noteOf(database: string): string {
  return `${database}.whole`
}
