import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { memory } from 'virtual:verso'
import { LOOK_FILE, look } from './look/look.ts'
import type { Look } from './look/look.ts'

let read: { writtenAt: number; look: Look } | undefined

/** How the settings want every page to look; while writing, read anew whenever it was written anew. */
export function readLook(): Look {
  if (read && !import.meta.env.DEV) return read.look
  const file = join(memory, LOOK_FILE)
  const { mtimeMs: writtenAt } = statSync(file)
  if (read?.writtenAt !== writtenAt) read = { writtenAt, look: look.parse(JSON.parse(readFileSync(file, 'utf8'))) }
  return read.look
}
