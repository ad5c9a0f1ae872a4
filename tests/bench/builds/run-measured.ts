import { spawn } from 'node:child_process'
import { readFileSync, readdirSync } from 'node:fs'

export interface Run {
  seconds: number
  /** Resident memory of the process and all that it started, at its highest, in MB; 0 where there is no `/proc`. */
  megabytes: number
}

const PAUSE_MS = 100

/**
 * Runs a script of this project in a process of its own, and watches it.
 *
 * @throws an Error with what it said when it fails
 */
export async function runMeasured(args: readonly string[], env: Record<string, string>): Promise<Run> {
  const startedAt = performance.now()
  const child = spawn(process.execPath, args, { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (part: Buffer) => (said += part.toString()))
  let bytes = 0
  const watch = setInterval(() => (bytes = Math.max(bytes, residentBytes(child.pid ?? 0))), PAUSE_MS)
  const status = await new Promise<number | null>((resolve) => child.on('close', resolve))
  clearInterval(watch)
  if (status !== 0) throw new Error(`${args.join(' ')} failed:\n${said}`)
  return { seconds: (performance.now() - startedAt) / 1000, megabytes: bytes / 1e6 }
}

/** Of a process and all that it started; what is shared among processes counts once for each. */
export function residentBytes(root: number): number {
  const children = new Map<number, number[]>()
  const pages = new Map<number, number>()
  for (const name of processNames()) {
    try {
      // "12 (node) S 1 …": a name may hold spaces and brackets.
      const stat = readFileSync(`/proc/${name}/stat`, 'utf8')
      const parent = Number(stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1])
      children.set(parent, [...(children.get(parent) ?? []), Number(name)])
      pages.set(Number(name), Number(readFileSync(`/proc/${name}/statm`, 'utf8').split(' ')[1]))
    } catch {
      // It has ended since.
    }
  }
  const sum = (id: number): number =>
    (pages.get(id) ?? 0) + (children.get(id) ?? []).reduce((all, child) => all + sum(child), 0)
  return sum(root) * 4096
}

function processNames(): string[] {
  try {
    return readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  } catch {
    return []
  }
}
