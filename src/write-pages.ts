import { existsSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroPrerenderer, PathWithRoute, RouteType } from 'astro'
import { bare, pageFile } from './page-file.ts'
import type { SiteConfig } from './site-config.ts'

/** Enough that none waits for the disk. */
const AT_ONCE = 16

/**
 * Renders pages and writes them to the site where Astro would, in its format for folders.
 *
 * @throws what a page throws that cannot be rendered
 */
export async function writePages(prerenderer: AstroPrerenderer, config: SiteConfig): Promise<void> {
  const { root, outDir, site, base } = config
  const origin = site === undefined ? 'http://localhost:4321' : new URL(site).origin
  const write = async ({ pathname, route }: PathWithRoute): Promise<void> => {
    const file = pageFile(pathname, route.type)
    // What its author laid there himself is published.
    if (existsSync(join(fileURLToPath(root), 'public', file))) return
    const request = new Request(new URL(addressOf(base, pathname, route.type), origin))
    const rendered = await prerenderer.render(request, { routeData: route })
    const response = rendered instanceof Response ? rendered : rendered.response
    const target = join(fileURLToPath(outDir), file)
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, Buffer.from(await response.arrayBuffer()))
  }
  const paths = firstOfEach(await prerenderer.getStaticPaths())
  for (let at = 0; at < paths.length; at += AT_ONCE) await Promise.all(paths.slice(at, at + AT_ONCE).map(write))
}

/** Of routes that lead to the same page, Astro takes the first. */
function firstOfEach(paths: readonly PathWithRoute[]): PathWithRoute[] {
  const taken = new Set<string>()
  return paths.filter(({ pathname }) => {
    const isFirst = !taken.has(bare(pathname))
    taken.add(bare(pathname))
    return isFirst
  })
}

function addressOf(base: string, pathname: string, type: RouteType): string {
  const address = `${base.replace(/\/$/, '')}/${bare(pathname)}`
  return type === 'endpoint' || address.endsWith('/') ? address : `${address}/`
}
