import { cpSync, existsSync, readFileSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { HookParameters } from 'astro'
import { z } from 'zod'
import { writeWhole } from './write-whole.ts'

/**
 * The scripts and styles that Astro makes of the site's code before it renders a page. They hold nothing of what notes say, so they
 * stay the same from build to build while the code does and no note comes or goes.
 */
export interface KeptBundle {
  /** @returns what was made of the same; nothing where all must be made anew */
  find(key: string): FoundBundle | undefined
  /** Keeps what was made. @param files of the site that belong to it, as paths from its folder */
  keep(key: string, pages: AstroPages, files: readonly string[]): void
  /** Keeps nothing. */
  forget(): void
}

export interface FoundBundle {
  /** The script to render with. */
  entry: string
  /** With their style sheets. */
  routes: AstroPages
  /** The files of the site that belong to it. */
  files: readonly string[]
  /** Lays those of them in the site that it has lost, as on a server that publishes. */
  restore(): void
}

/** Astro's routes, by names of its own, as far as they are asked of or told something. */
export type AstroPages = ReadonlyMap<string, Pick<AstroPage, 'styles'>>

type AstroPage = ReturnType<HookParameters<'astro:build:setup'>['pages']['get']> & object

/**
 * @param memory folder that outlives the build
 * @param folder of the site, in which Astro makes the scripts
 */
export function openKeptBundle(memory: string, folder: string): KeptBundle {
  const [kept, list, made] = [join(memory, 'bundle'), join(memory, 'bundle.json'), join(folder, MADE)]
  const forget = (): void => {
    // What breaks off in between leaves no list.
    rmSync(list, { force: true })
    rmSync(kept, { recursive: true, force: true })
  }
  return {
    find(key) {
      const known = readList(list)
      if (known?.key !== key) return undefined
      const { files, styles } = known
      const entry = join(kept, SCRIPTS, known.entry)
      // Somebody else may have been at it.
      if (!existsSync(entry) || !files.every((file) => existsSync(join(kept, SITE, file)))) return undefined
      return {
        entry,
        routes: new Map(Object.entries(styles).map(([name, sheets]) => [name, { styles: sheets }])),
        files,
        restore() {
          for (const file of files)
            if (!existsSync(join(folder, file))) cpSync(join(kept, SITE, file), join(folder, file))
        },
      }
    },
    keep(key, pages, files) {
      forget()
      const entry = readdirSync(made).find((name) => name.startsWith(ENTRY))
      if (entry === undefined) return
      cpSync(made, join(kept, SCRIPTS), { recursive: true })
      for (const file of files) cpSync(join(folder, file), join(kept, SITE, file))
      const styles = Object.fromEntries([...pages].map(([name, page]) => [name, page.styles]))
      writeWhole(list, { key, entry, styles, files: [...files] } satisfies z.infer<typeof listed>)
    },
    forget,
  }
}

/** As Astro calls them. */
export const MADE = '.prerender'
const ENTRY = 'prerender-entry'

const [SCRIPTS, SITE] = ['scripts', 'site']

const sheet = z.union([
  z.object({ type: z.literal('inline'), content: z.string() }),
  z.object({ type: z.literal('external'), src: z.string() }),
])
const styles = z.array(z.object({ depth: z.number(), order: z.number(), sheet }))
const listed = z.object({
  key: z.string(),
  entry: z.string(),
  styles: z.record(z.string(), styles),
  files: z.array(z.string()),
})

function readList(list: string): z.infer<typeof listed> | undefined {
  try {
    return listed.parse(JSON.parse(readFileSync(list, 'utf8')))
  } catch {
    return undefined
  }
}
