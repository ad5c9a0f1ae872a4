import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'

/**
 * The lists of a site's pages for search engines, which only Astro's integration writes: as long as the pages are the same, so are
 * they.
 */
export interface KeptLists {
  /** Keeps those that stand in the site. */
  keep(): void
  /** Lays those in the site that it has lost. @returns all of them, as paths from the site's folder */
  restore(): string[]
}

/**
 * @param folder of the site
 * @param memory folder that outlives the build
 */
export function openKeptLists(folder: string, memory: string): KeptLists {
  const kept = join(memory, 'lists')
  return {
    keep() {
      rmSync(kept, { recursive: true, force: true })
      mkdirSync(kept, { recursive: true })
      for (const name of readdirSync(folder)) if (LIST.test(name)) copyFileSync(join(folder, name), join(kept, name))
    },
    restore() {
      const names = existsSync(kept) ? readdirSync(kept) : []
      for (const name of names) if (!existsSync(join(folder, name))) copyFileSync(join(kept, name), join(folder, name))
      return names
    },
  }
}

/** As `@astrojs/sitemap` calls them. */
const LIST = /^sitemap-(?:index|\d+)\.xml$/
