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
    const browser = await openBrowser(address)
    const saves: number[] = []
    for (let save = 1; save <= SAVES; save += 1) {
      await wait(REST_MS)
      saves.push(await timeSave(note, `Saved for the time ${save}.`, address, browser))
    }
    browser.close()
    return { start, saves, megabytes: residentBytes(server.pid ?? 0) / 1e6 }
  } finally {
    server.kill()
    await once(server, 'exit')
  }
}

async function timeSave(note: string, sentence: string, address: string, browser: OpenBrowser): Promise<number> {
  const savedAt = performance.now()
  let told = browser.reloaded()
  appendFileSync(note, `\n${sentence}\n`)
  const stop = new AbortController()
  const late = wait(MOST_MS, undefined, stop).then(() => {
    throw new Error(`${address} does not say what was saved in ${note}`)
  })
  do {
    await Promise.race([told, late])
    told = browser.reloaded()
  } while (!(await readPage(address)).includes(sentence))
  const milliseconds = performance.now() - savedAt
  stop.abort()
  return milliseconds
}

/** As the author's browser does, it waits for the server to say that the page is to be loaded anew. */
interface OpenBrowser {
  /** The next time that it says so. */
  reloaded(): Promise<void>
  close(): void
}

/** @see node_modules/vite/dist/client/client.mjs, which does so on every page */
async function openBrowser(address: string): Promise<OpenBrowser> {
  const client = await readPage(new URL('/@vite/client', address).href)
  const token = /const wsToken = "([^"]+)"/.exec(client)?.[1]
  if (token === undefined) throw new Error("Vite's client says no token")
  const { host } = new URL(address)
  const socket = new WebSocket(`ws://${host}/?token=${token}`, 'vite-hmr')
  await once(socket, 'open')
  let tell: () => void = () => undefined
  socket.addEventListener('message', ({ data }) => {
    if (typeof data === 'string' && /"(?:full-reload|verso:saved)"/.test(data)) tell()
  })
  return {
    reloaded: () =>
      new Promise((resolve) => {
        tell = resolve
      }),
    close: () => socket.close(),
  }
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
