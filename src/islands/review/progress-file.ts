import type { Progress } from './progress.ts'

/** The file that progress is saved to and read from. */
export const FILE_SCHEMA = 'verso-review'
export const FILE_VERSION = 1

/**
 * Writes progress as one file of JSON: schema, version, site, time, settings, prompts and log.
 *
 * @param site the address of the site, with its base path
 */
export function writeProgressFile({ states, log, settings }: Progress, site: string, now: number): string {
  const prompts = [...states].map(([prompt, state]) => ({ prompt, ...state }))
  const exportedAt = new Date(now).toISOString()
  return `${JSON.stringify({ schema: FILE_SCHEMA, version: FILE_VERSION, site, exportedAt, settings, prompts, log })}\n`
}

/** `verso-review-2026-11-27.json`, by the reader's calendar. */
export function progressFileName(now: number): string {
  const date = new Date(now)
  const day = [date.getFullYear(), date.getMonth() + 1, date.getDate()].map((part) => String(part).padStart(2, '0'))
  return `${FILE_SCHEMA}-${day.join('-')}.json`
}
