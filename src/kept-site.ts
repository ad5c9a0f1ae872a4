import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import { MADE } from './kept-bundle.ts'

/**
 * The folder of the built site from one build to the next. To delete and write thousands of files again that are the same costs
 * more than to make the few that are not, so what the last build wrote may stay, as long as nobody else has touched it.
 */
export interface KeptSite {
  /** Makes the folder ready: of what is in it stays only what the last build wrote, as it wrote it. */
  begin(): void
  /** Says that a file belongs to this build though it may not be written anew. Path from the folder, with `/`. */
  claim(file: string): void
  /** What this build has written so far, but for what Astro renders with. */
  written(): string[]
  /** Deletes what this build neither wrote nor claimed, and remembers what is there now. */
  end(): void
}

/**
 * @param folder of the site
 * @param memory folder that outlives the build
 */
export function keepSite(folder: string, memory: string): KeptSite {
  const list = join(memory, LIST)
  const claimed = new Set<string>()
  let begunAt = 0
  return {
    begin() {
      const written = readList(list, folder)
      // A build that breaks off leaves no list, so the next one begins with an empty folder.
      rmSync(list, { force: true })
      sweep(folder, (file, state) => written.get(file) === state.join(' '))
      begunAt = clockOfFiles(memory)
    },
    claim: (file) => void claimed.add(file),
    written() {
      const files: string[] = []
      visit(folder, (file, [, writtenAt]) => {
        if (writtenAt >= begunAt && !file.startsWith(`${MADE}/`)) files.push(file)
      })
      return files
    },
    end() {
      const files: Record<string, string> = {}
      sweep(folder, (file, state) => {
        const isOurs = state[1] >= begunAt || claimed.has(file)
        if (isOurs) files[file] = state.join(' ')
        return isOurs
      })
      writeFileSync(list, JSON.stringify({ folder, files }))
    },
  }
}

/** Whether a site is, file by file, as the last build left it. */
export function isSiteWhole(folder: string, memory: string): boolean {
  const written = readList(join(memory, LIST), folder)
  let isWhole = written.size > 0
  let seen = 0
  visit(folder, (file, state) => {
    seen += 1
    isWhole &&= written.get(file) === state.join(' ')
  })
  return isWhole && seen === written.size
}

const LIST = 'site.json'
const listed = z.object({ folder: z.string(), files: z.record(z.string(), z.string()) })

/** What the last build left in this folder, by path; nothing where it is not known for sure. */
function readList(list: string, folder: string): Map<string, string> {
  try {
    const { folder: known, files } = listed.parse(JSON.parse(readFileSync(list, 'utf8')))
    return new Map(known === folder ? Object.entries(files) : [])
  } catch {
    return new Map()
  }
}

/** It is not quite that of the process. */
function clockOfFiles(memory: string): number {
  const file = join(memory, `${LIST}.begun`)
  mkdirSync(memory, { recursive: true })
  rmSync(file, { force: true })
  writeFileSync(file, '')
  return lstatSync(file).mtimeMs
}

/** Bytes, and when it was written, in milliseconds. */
type FileState = readonly [size: number, writtenAt: number]

/** Deletes every file that is not to stay, and every folder that is then empty. */
function sweep(folder: string, stays: (file: string, state: FileState) => boolean): void {
  const left = (inside: string): void => {
    if (readdirSync(join(folder, inside)).length === 0) rmdirSync(join(folder, inside))
  }
  visit(
    folder,
    (file, state) => {
      if (!stays(file, state)) rmSync(join(folder, file))
    },
    left,
  )
}

/**
 * Goes through all files of a site; what git keeps beside it is no part of it.
 *
 * @param leave is told of every folder, once all in it was visited
 */
function visit(
  folder: string,
  see: (file: string, state: FileState) => void,
  leave: (inside: string) => void = () => undefined,
  below = '',
): void {
  if (!existsSync(folder)) return
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    const file = below + entry.name
    if (file === '.git') continue
    if (entry.isDirectory()) {
      visit(folder, see, leave, `${file}/`)
      leave(file)
    } else {
      const { size, mtimeMs } = lstatSync(join(folder, file))
      see(file, [size, mtimeMs])
    }
  }
}
