import { pathToFileURL } from 'node:url'
import type { AstroPrerenderer, PathWithRoute, RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import type { StaticPathsApp } from 'astro/runtime/prerender/static-paths.js'
import type { AstroPages, FoundBundle } from './kept-bundle.ts'
import type { KeptPages } from './kept-pages.ts'
import { bare } from './page-file.ts'

interface Kept {
  /** The pages of the last build. */
  pages: KeptPages
  /** Stands for the code that renders them. */
  codeKey: string
  /** Path of the site, without a slash at its end. */
  base: string
  /** Leaves a page as it stands in the site, if the last build wrote it there. Its address is without the base path and outer slashes. */
  leave(address: string): boolean
  /** Told of all pages of the site, in their order, before any is rendered. */
  list(paths: readonly PathWithRoute[]): void
}

/**
 * Renders the pages that are not what they were in the last build. Those that stand in the site still are left alone; of the others
 * Astro gets what it rendered then.
 *
 * @param own renders any page
 */
export function prerenderChanged(own: AstroPrerenderer, { pages, codeKey, base, leave, list }: Kept): AstroPrerenderer {
  const keys = new Map<string, string>()
  return {
    ...own,
    name: 'verso',
    async getStaticPaths() {
      const paths = await own.getStaticPaths()
      list(paths)
      const left = new Set<string>()
      return paths.filter(({ pathname, cacheKey }) => {
        const address = addressOf(new URL(`${base}/${bare(pathname)}`, ANYWHERE))
        if (cacheKey === undefined || left.has(address)) return !left.has(address)
        const key = `${codeKey} ${cacheKey}`
        if (!keys.has(address)) keys.set(address, key)
        if (pages.has(address, key) && leave(bare(pathname))) left.add(address)
        return !left.has(address)
      })
    },
    async render(request, options) {
      const address = addressOf(new URL(request.url))
      const key = keys.get(address)
      const kept = key === undefined ? undefined : pages.read(address, key)
      if (kept) return new Response(kept, { headers: HTML })
      const rendered = await own.render(request, options)
      const response = rendered instanceof Response ? rendered : rendered.response
      if (key === undefined || !response.ok) return response
      const html = new Uint8Array(await response.arrayBuffer())
      pages.write(address, key, html)
      return new Response(html, response)
    },
  }
}

/**
 * Renders with scripts that an earlier build has made.
 *
 * @param entry the script that Astro begins with
 * @param routes with their style sheets
 */
export function prerendererOf(
  { entry, routes }: Pick<FoundBundle, 'entry' | 'routes'>,
  logger: Logger,
): AstroPrerenderer {
  let loading: Promise<{ app: KeptApp }> | undefined
  const open = async (): Promise<KeptApp> => {
    loading ??= import(pathToFileURL(entry).href) as Promise<{ app: KeptApp }>
    return (await loading).app
  }
  return {
    name: 'verso',
    async setup() {
      const app = await open()
      app.setInternals({ pagesByKeys: routes, entrySpecifierToBundleMap: new Map() })
      app.setOptions({
        settings: { scripts: [] },
        logger: {
          options: {
            destination: { write: ({ level, message }) => logger[level === 'error' ? 'error' : 'warn'](message) },
          },
        },
      })
    },
    getStaticPaths: async () => new StaticPaths(await open()).getAll(),
    render: async (request, { routeData }) => (await open()).render(request, { routeData }),
  }
}

/** Whether pages hold nothing but what stands in their own scripts and style sheets, so that these are enough to render them. */
export function rendersAlone(own: AstroPrerenderer & { app?: KeptApp }): boolean {
  return own.app?.getSettings().scripts.length === 0
}

/** What Astro renders pages with, as far as it is used here. @see astro/dist/core/build/app.js */
interface KeptApp extends StaticPathsApp {
  render(request: Request, options: { routeData: RouteData }): Promise<Response>
  setInternals(made: { pagesByKeys: AstroPages; entrySpecifierToBundleMap: ReadonlyMap<string, string> }): void
  setOptions(options: {
    settings: { scripts: readonly unknown[] }
    logger: { options: { destination: Destination } }
  }): void
  getSettings(): { scripts: readonly unknown[] }
}

interface Destination {
  write(message: { level: string; message: string }): void
}

/** Told what there is to say. */
export type Logger = Record<'info' | 'warn' | 'error', (message: string) => void>

const HTML = { 'Content-Type': 'text/html' }

const ANYWHERE = 'https://verso.invalid'

/** As requests for it have it, with the base path. */
function addressOf({ pathname }: URL): string {
  return bare(pathname)
}
