import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Astro's copies of the pages of the last build, by which it leaves out pages whose keys have not changed. It writes the list of them
 * last, so a build that breaks off leaves the list of one build beside the pages of another.
 */
export interface KeptPages {
  /** Forgets all pages if the last build did not come to its end. */
  begin(): void
  end(): void
}

/** @param folder Astro's cache */
export function keepPages(folder: string): KeptPages {
  const mark = join(folder, 'building')
  return {
    begin() {
      if (existsSync(mark)) for (const kept of PAGES) rmSync(join(folder, kept), { recursive: true, force: true })
      mkdirSync(folder, { recursive: true })
      writeFileSync(mark, '')
    },
    end: () => rmSync(mark, { force: true }),
  }
}

/** As Astro calls them. */
const PAGES = ['incremental-build.json', 'dist']
