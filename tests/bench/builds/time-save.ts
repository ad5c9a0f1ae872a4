import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { slugifyPath } from '../../../src/compiler/vault/path.ts'
import { residentBytes } from './run-measured.ts'
import { middleNote } from './steps.ts'

const ROOT = join(import.meta.dirname, '../../..')
const SAVES = 5
const PAUSE_MS = 10
const MOST_MS = 120_000
// Longer than Astro waits before it writes its store, so that each save finds the server at rest.
const REST_MS = 3000

export interface Saves {
  /** From starting the server to its first page, in seconds. */
  start: number
  /** From a save until the page is served with it, in milliseconds: one for each save. */
  saves: number[]
  /** Resident memory of the server at its end, in MB. */
  megabytes: number
}

/** Starts `npm run dev` for a vault, saves a note of it again and again, and takes the time until its page says so. */
export async function timeSaves(vault: string): Promise<Saves> {
  const startedAt = performance.now()
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs')
  const server = spawn(process.execPath, [astro, 'dev', '--port', '0', '--ignore-lock'], {
    cwd: ROOT,
    env: { ...process.env, VERSO_VAULT: vault, VERSO_BASE: '/', NO_COLOR: '1' },
  })
  try {
    const note = middleNote(vault)
    const address = `${await addressOf(server)}${slugifyPath(relative(vault, note).replace(/\.md$/, ''))}/`
    await readPage(address)
    const start = (performance.now() - startedAt) / 1000
    const saves: number[] = []
    for (let save = 1; save <= SAVES; save += 1) {
      await wait(REST_MS)
      saves.push(await timeSave(note, `Saved for the time ${save}.`, address))
    }
    return { start, saves, megabytes: residentBytes(server.pid ?? 0) / 1e6 }
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}

async function timeSave(note: string, sentence: string, address: string): Promise<number> {
  const savedAt = performance.now()
  appendFileSync(note, `\n${sentence}\n`)
  while (!(await readPage(address)).includes(sentence)) {
    if (performance.now() - savedAt > MOST_MS) throw new Error(`${address} does not say what was saved in ${note}`)
    await wait(PAUSE_MS)
  }
  return performance.now() - savedAt
}

async function readPage(address: string): Promise<string> {
  const response = await fetch(address)
  const text = await response.text()
  if (!response.ok) throw new Error(`${address} is served with ${response.status}`)
  return text
}

/** Waits until the server says where it is. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = ''
  return new Promise((resolve, reject) => {
    const listen = (part: Buffer): void => {
      said += part.toString()
      const found = /http:\/\/localhost:\d+\//.exec(said)
      if (found) resolve(found[0])
    }
    server.stdout?.on('data', listen)
    server.stderr?.on('data', listen)
    server.on('exit', () => reject(new Error(`astro dev ended: ${said}`)))
  })
}
