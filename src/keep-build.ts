import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { AstroPrerenderer, HookParameters, PathWithRoute } from 'astro'
import { enterStage } from './compiler/stages.ts'
import { openKeptBundle } from './kept-bundle.ts'
import type { AstroPages, FoundBundle } from './kept-bundle.ts'
import { openKeptPages } from './kept-pages.ts'
import type { KeptPages } from './kept-pages.ts'
import { keepSite } from './kept-site.ts'
import type { KeptSite } from './kept-site.ts'
import { pageFile } from './page-file.ts'
import { prerenderChanged, prerendererOf, rendersAlone } from './prerender-changed.ts'
import type { Logger } from './prerender-changed.ts'
import type { SiteSurvey } from './site-survey.ts'

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
  begin(setPrerenderer: SetPrerenderer, survey: SiteSurvey | undefined): void
  /** Takes up Astro's routes, which are told their style sheets when the code is bundled. */
  bundle(options: Pick<HookParameters<'astro:build:setup'>, 'pages'>): void
  /** Whether the last build has left scripts that were made of the same code and the same notes. */
  isMade(): boolean
  /**
   * Makes ready to render with the scripts of the last build, without Astro.
   *
   * @param isKnown whether pages at these addresses are what is asked for
   * @returns what renders what has changed; nothing where there are no such scripts, and then all is as it was
   */
  beginAlone(
    survey: SiteSurvey | undefined,
    logger: Logger,
    isKnown: (pages: readonly string[]) => boolean,
  ): Promise<AstroPrerenderer | undefined>
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
  places: BuildPlaces,
  codeKey: string,
  { holdsModules, isAnew, leavesPages }: BuildRules,
): KeptBuild {
  const { folder, memory, base } = places
  const site = keepSite(folder, memory)
  const kept = openKeptBundle(memory, folder)
  let pages: KeptPages | undefined
  let routes: AstroPages = new Map()
  let addresses: readonly string[] = []
  const bundleKey = (): string | undefined => (holdsModules() ? undefined : keyOfBundle(places, codeKey))

  const changedOnly = (own: AstroPrerenderer): AstroPrerenderer => {
    pages ??= openKeptPages(memory, isAnew)
    const leave = (address: string): boolean => {
      const file = pageFile(address)
      if (!leavesPages || !existsSync(join(folder, file))) return false
      site.claim(file)
      return true
    }
    const list = (paths: readonly PathWithRoute[]): void => {
      addresses = pagesAmong(paths)
    }
    return prerenderChanged(own, { pages, codeKey, base, leave, list })
  }
  const keptByAstro = (own: AstroPrerenderer): AstroPrerenderer => ({
    ...changedOnly(own),
    async setup() {
      enterStage('pages')
      await own.setup?.()
      const key = bundleKey()
      if (key !== undefined && rendersAlone(own)) kept.keep(key, routes, site.written())
      else kept.forget()
    },
  })
  const find = (): FoundBundle | undefined => {
    const key = isAnew || !leavesPages ? undefined : bundleKey()
    return key === undefined ? undefined : kept.find(key)
  }
  return {
    site,
    pages: () => addresses,
    begin(setPrerenderer, survey) {
      site.begin(survey)
      setPrerenderer(keptByAstro)
    },
    bundle({ pages: astroPages }) {
      routes = astroPages
    },
    isMade: () => find() !== undefined,
    async beginAlone(survey, logger, isKnown) {
      const found = find()
      if (!found) return undefined
      enterStage('pages')
      const own = prerendererOf(found, logger)
      await own.setup?.()
      const paths = await own.getStaticPaths()
      if (!isKnown(pagesAmong(paths))) return undefined
      site.begin(survey)
      found.restore()
      for (const file of found.files) site.claim(file)
      return changedOnly({ ...own, getStaticPaths: async () => paths })
    },
    end() {
      // What breaks off in between leaves no list of the site.
      pages?.end()
      site.end()
    },
  }
}

/** Stands for all that Astro's scripts are made of; nothing where that is not known. */
function keyOfBundle({ folder, store }: BuildPlaces, codeKey: string): string | undefined {
  if (!existsSync(store)) return undefined
  return createHash('sha256').update(`${codeKey} ${folder}\n`).update(readFileSync(store)).digest('base64url')
}

function pagesAmong(paths: readonly PathWithRoute[]): string[] {
  const named = paths.filter(({ route }) => route.type === 'page').map(({ pathname }) => pathname)
  return [...new Set(named.map((name) => name.replace(/\/?$/, '/').replace(/^\//, '')))]
}
