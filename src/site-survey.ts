import { existsSync, lstatSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'

/** What lies in the folder of a site, but for what git keeps beside it. */
export interface SiteSurvey {
  /** By path from the folder, with `/`. */
  files: Map<string, FileState>
  /** Folders in which there is nothing. */
  empty: string[]
}

/** Bytes, and when it was written, in milliseconds. */
export type FileState = readonly [size: number, writtenAt: number]

/** @param folder may not be there yet */
export function surveySite(folder: string): SiteSurvey {
  const survey: SiteSurvey = { files: new Map(), empty: [] }
  if (existsSync(folder)) visit(folder, '', survey)
  return survey
}

function visit(folder: string, below: string, { files, empty }: SiteSurvey): void {
  const entries = readdirSync(join(folder, below), { withFileTypes: true })
  if (entries.length === 0 && below !== '') empty.push(below.slice(0, -1))
  for (const entry of entries) {
    const file = below + entry.name
    if (file === '.git') continue
    if (entry.isDirectory()) visit(folder, `${file}/`, { files, empty })
    else {
      const { size, mtimeMs } = lstatSync(join(folder, file))
      files.set(file, [size, mtimeMs])
    }
  }
}

/** Surveys a site on a thread of its own: with thousands of files a build would wait a second for it, which compiles meanwhile. */
export function surveyBeside(folder: string): Promise<SiteSurvey> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./survey-worker.ts', import.meta.url), { workerData: folder })
    worker.on('message', resolve)
    worker.on('error', reject)
  })
}
