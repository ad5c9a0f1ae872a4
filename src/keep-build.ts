import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroIntegrationLogger, AstroPrerenderer, HookParameters, PathWithRoute } from 'astro'
import { enterStage } from './compiler/stages.ts'
import { openKeptBundle } from './kept-bundle.ts'
import type { AstroPages, TakenBundle } from './kept-bundle.ts'
import { openKeptPages } from './kept-pages.ts'
import { keepSite } from './kept-site.ts'
import type { KeptSite } from './kept-site.ts'
import type { SiteSurvey } from './site-survey.ts'
import { prerenderChanged, prerendererOf, rendersAlone } from './prerender-changed.ts'

/** What one build leaves for the next: the folder of the site, the pages, and the scripts that render them. */
export interface KeptBuild {
  site: Pick<KeptSite, 'claim'>
  /** The addresses of all pages of the site, as Astro tells them to integrations: `a/b/`. */
  pages(): readonly string[]
  /**
   * Makes ready, before Astro bundles the code.
   *
   * @param survey of the site's folder, from this build; if nobody has made it, it is made now
   */
  begin(setPrerenderer: SetPrerenderer, logger: AstroIntegrationLogger, survey: SiteSurvey | undefined): void
  /** Has the code bundled only if the last build made other scripts of it. */
  bundle(options: Pick<HookParameters<'astro:build:setup'>, 'pages' | 'updateConfig'>): void
  /** Forgets all that is no part of this build. */
  end(): void
}

type SetPrerenderer = HookParameters<'astro:build:start'>['setPrerenderer']

interface BuildPlaces {
  /** Folder of the site. */
  folder: string
  /** Folder that outlives the build. */
  memory: string
  /** Astro's store, of which it makes a script. */
  store: string
  /** Path of the site, without a slash at its end. */
  base: string
}

interface BuildRules {
  /** Whether notes are modules, which the scripts hold then. */
  holdsModules: () => boolean
  /** Whether nothing is taken from the last build. */
  isAnew: boolean
  /** Whether pages may be left as they stand, so that Astro does not know of them: others may ask it which there are. */
  leavesPages: boolean
}

/** @param codeKey stands for all that pages are made with */
export function keepBuild(
  { folder, memory, store, base }: BuildPlaces,
  codeKey: string,
  { holdsModules, isAnew, leavesPages }: BuildRules,
): KeptBuild {
  const site = keepSite(folder, memory)
  const kept = openKeptBundle(memory, folder)
  const pages = openKeptPages(memory, isAnew)
  let routes: AstroPages = new Map()
  let taken: TakenBundle | undefined
  let addresses: string[] = []
  const bundleKey = (): string | undefined =>
    holdsModules() || !existsSync(store)
      ? undefined
      : createHash('sha256').update(`${codeKey} ${folder}\n`).update(readFileSync(store)).digest('base64url')

  const prerenderer = (own: AstroPrerenderer, logger: AstroIntegrationLogger): AstroPrerenderer => {
    const { setup, ...rest } = taken ? prerendererOf(taken.entry, routes, logger) : own
    const prepare = async (): Promise<void> => {
      enterStage('pages')
      await setup?.()
      if (taken) return
      const key = bundleKey()
      if (key !== undefined && rendersAlone(own)) kept.keep(key, routes, site.written())
      else kept.forget()
    }
    const leave = (address: string): boolean => {
      const file = address === '' ? 'index.html' : `${address}/index.html`
      if (!leavesPages || !existsSync(join(folder, file))) return false
      site.claim(file)
      return true
    }
    const list = (paths: readonly PathWithRoute[]): void => {
      const named = paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname)
      addresses = [...new Set(named.map((name) => name.replace(/\/?$/, '/').replace(/^\//, '')))]
    }
    return prerenderChanged({ ...rest, setup: prepare }, { pages, codeKey, base, leave, list })
  }
  return {
    site,
    pages: () => addresses,
    begin(setPrerenderer, logger, survey) {
      site.begin(survey)
      setPrerenderer((own) => prerenderer(own, logger))
    },
    bundle({ pages: astroPages, updateConfig }) {
      routes = astroPages
      const key = isAnew ? undefined : bundleKey()
      taken = key === undefined ? undefined : kept.take(key, routes)
      if (!taken) return
      for (const file of taken.files) site.claim(file)
      updateConfig({ builder: { buildApp: leaveOut } })
    },
    end() {
      // What breaks off in between leaves no list of the site.
      pages.end()
      site.end()
    },
  }
}

/** Vite builds everything where it is told of nothing that was built. */
async function leaveOut({ environments }: Builder): Promise<void> {
  for (const environment of Object.values(environments)) environment.isBuilt = true
}

interface Builder {
  environments: Record<string, { isBuilt: boolean }>
}
