import { fileURLToPath } from 'node:url'
import type { SiteConfig } from './site-config.ts'

/**
 * Makes the test whether a file is one that Verso writes itself: `npm run dev` does not follow those. There may be ten times as many of
 * them as notes, and a system watches a limited number of files; past it, saves of notes are missed.
 *
 * @returns takes the path of a file or folder, absolute
 */
export function isUnwatched({ cacheDir, outDir }: Pick<SiteConfig, 'cacheDir' | 'outDir'>): (path: string) => boolean {
  const folders = [cacheDir, outDir].map((folder) => withSlash(fileURLToPath(folder)))
  return (path) => folders.some((folder) => withSlash(path).startsWith(folder))
}

/** A folder is within itself, and `dist-of-mine` not within `dist`. */
function withSlash(path: string): string {
  return `${path.replaceAll('\\', '/').replace(/\/$/, '')}/`
}
