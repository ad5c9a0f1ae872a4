import { existsSync, lstatSync, mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { MADE } from './kept-bundle.ts'
import { surveySite } from './site-survey.ts'
import type { FileState, SiteSurvey } from './site-survey.ts'

/**
 * The folder of the built site from one build to the next. To delete and write thousands of files again that are the same costs
 * more than to make the few that are not, so what the last build wrote may stay, as long as nobody else has touched it.
 */
export interface KeptSite {
  /**
   * Makes the folder ready: of what is in it stays only what the last build wrote, as it wrote it.
   *
   * @param survey of the folder, from this build; if nobody has made it, it is made now
   */
  begin(survey?: SiteSurvey): void
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
  let seen: SiteSurvey['files'] = new Map()
  return {
    begin(survey = surveySite(folder)) {
      const written = readList(list, folder)
      seen = survey.files
      // A build that breaks off leaves no list, so the next one begins with an empty folder.
      rmSync(list, { force: true })
      sweep(folder, survey, (file, state) => written.get(file) === state.join(' '))
      begunAt = clockOfFiles(memory)
    },
    claim: (file) => void claimed.add(file),
    written: () =>
      [...surveySite(folder).files]
        .filter(([file, [, writtenAt]]) => writtenAt >= begunAt && !file.startsWith(`${MADE}/`))
        .map(([file]) => file),
    end() {
      const files: Record<string, string> = {}
      sweep(folder, surveySite(folder), (file, state) => {
        const isNew = state[1] >= begunAt
        const stood = seen.get(file)
        const isTouched = !isNew && stood !== undefined && stood.join(' ') !== state.join(' ')
        // What somebody has written since it was looked at stays out of the list, so the next build writes it anew.
        if (!isTouched && (isNew || claimed.has(file))) files[file] = state.join(' ')
        return isNew || claimed.has(file)
      })
      writeFileSync(list, JSON.stringify({ folder, files }))
    },
  }
}

/** Whether a site is, file by file, as the last build left it. */
export function isSiteWhole(folder: string, memory: string): boolean {
  const written = readList(join(memory, LIST), folder)
  const { files } = surveySite(folder)
  return (
    written.size > 0 &&
    files.size === written.size &&
    [...files].every(([file, state]) => written.get(file) === state.join(' '))
  )
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

/** Deletes every file that is not to stay, and every folder that is then empty. */
function sweep(folder: string, { files, empty }: SiteSurvey, stays: (file: string, state: FileState) => boolean): void {
  const left = new Set(empty)
  for (const [file, state] of files) {
    if (stays(file, state)) continue
    rmSync(join(folder, file), { force: true })
    left.add(dirname(file))
  }
  dropEmpty(folder, left)
}

/** Deletes those of some folders in which nothing is, and then what they stand in likewise, but never the site's own. */
function dropEmpty(folder: string, some: ReadonlySet<string>): void {
  const above = new Set<string>()
  for (const inside of some) {
    if (inside === '.' || !existsSync(join(folder, inside)) || readdirSync(join(folder, inside)).length > 0) continue
    rmdirSync(join(folder, inside))
    above.add(dirname(inside))
  }
  // One after the other would look through a folder of thousands for each that it holds.
  if (above.size > 0) dropEmpty(folder, above)
}
