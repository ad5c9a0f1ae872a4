import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { z } from 'zod'
import { keptConfig } from './site-config.ts'

const lastBuild = z.object({
  /** Folder of the site. */
  site: z.string(),
  /** Folder of the vault's memory. */
  memory: z.string(),
  /** Files and folders that it was made of besides the project's own. */
  inputs: z.array(z.string()),
  /** What it said at its end. */
  summary: z.array(z.string()),
  /** The state of all that it was made of; nothing while that is not known. */
  madeOf: z.string().optional(),
  /** Which files that is, whatever they hold. */
  files: z.string().optional(),
  /** What of Astro's settings it was made with. */
  config: keptConfig.optional(),
  /** Which pages it has, by `hashPages`. */
  pages: z.string().optional(),
})

/** What the last build that came to its end has made, and of what. */
export type LastBuild = z.infer<typeof lastBuild>

/** @param folder Astro's cache */
export function readLastBuild(folder: string): LastBuild | undefined {
  try {
    return lastBuild.parse(JSON.parse(readFileSync(fileIn(folder), 'utf8')))
  } catch {
    return undefined
  }
}

/** @param folder Astro's cache */
export function writeLastBuild(folder: string, build: LastBuild): void {
  mkdirSync(dirname(fileIn(folder)), { recursive: true })
  writeFileSync(fileIn(folder), JSON.stringify(build))
}

function fileIn(folder: string): string {
  return join(folder, 'last-build.json')
}

/** @param addresses of all pages of a site */
export function hashPages(addresses: readonly string[]): string {
  return createHash('sha256').update(JSON.stringify(addresses)).digest('base64url')
}
