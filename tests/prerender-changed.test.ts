import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import type { TestContext } from 'node:test'
import type { AstroPrerenderer, PathWithRoute } from 'astro'
import { openKeptPages } from '../src/kept-pages.ts'
import { prerenderChanged } from '../src/prerender-changed.ts'

const BASE = '/notes'

test('only pages whose keys have changed are rendered; what stands in the site is not even listed', async (context) => {
  const build = builds(context)
  const first = await build({ '/': 'home', '/ä/100%/': 'a', '/b/': 'b', '/feed.xml': undefined })
  assert.deepEqual(first.rendered, ['/', '/ä/100%/', '/b/', '/feed.xml'])

  const second = await build({ '/': 'home', '/ä/100%/': 'a', '/b/': 'said better', '/feed.xml': undefined })
  assert.deepEqual(second.rendered, ['/b/', '/feed.xml'])
  assert.deepEqual(second.asked, ['/b/', '/feed.xml'])
  assert.deepEqual(second.told, ['/', '/ä/100%/', '/b/', '/feed.xml'])

  const lost = await build({ '/': 'home', '/ä/100%/': 'a', '/b/': 'said better' }, { stands: false })
  assert.deepEqual(lost.rendered, [])
  assert.deepEqual(lost.html, { '/': 'page / home', '/ä/100%/': 'page /ä/100%/ a', '/b/': 'page /b/ said better' })
})

test('other code renders all pages anew', async (context) => {
  const build = builds(context)
  await build({ '/a/': 'a' })
  assert.deepEqual((await build({ '/a/': 'a' }, { codeKey: 'other code' })).rendered, ['/a/'])
})

test('what leads on or was not found is not kept, and of two pages of one address the first counts', async (context) => {
  const build = builds(context)
  await build({ '/a/': 'a' }, { status: 404 })
  assert.deepEqual((await build({ '/a/': 'a' })).rendered, ['/a/'])
  const twice = await build({ '/a/': 'a', '/a': 'another' })
  assert.deepEqual(twice.asked, [])
})

interface Circumstances {
  codeKey?: string
  /** Whether the site stands as the last build left it. */
  stands?: boolean
  status?: number
}

/** Builds pages by their keys, one build after the other, as Astro would. */
function builds(context: TestContext) {
  const folder = mkdtempSync(join(tmpdir(), 'verso-prerender-'))
  context.after(() => rmSync(folder, { recursive: true, force: true }))
  return async (
    keys: Readonly<Record<string, string | undefined>>,
    { codeKey = 'code', stands = true, status = 200 }: Circumstances = {},
  ) => {
    const pages = openKeptPages(folder)
    const rendered: string[] = []
    let told: string[] = []
    const own: AstroPrerenderer = {
      name: 'own',
      getStaticPaths: async () => Object.entries(keys).map(([pathname, cacheKey]) => pathOf(pathname, cacheKey)),
      async render(request) {
        const path = decodeURI(new URL(request.url).pathname.replace('100%/', '100%25/')).slice(BASE.length)
        rendered.push(path)
        return new Response(`page ${path} ${keys[path]}`, { status })
      },
    }
    const leave = (): boolean => stands
    const list = (paths: readonly PathWithRoute[]): void => void (told = paths.map(({ pathname }) => pathname))
    const changed = prerenderChanged(own, { pages, codeKey, base: BASE, leave, list })
    const html: Record<string, string> = {}
    const asked = await changed.getStaticPaths()
    for (const { pathname, route } of asked) {
      const answer = await changed.render(new Request(`https://x.y${BASE}${pathname}`), { routeData: route })
      html[pathname] = await (answer instanceof Response ? answer : answer.response).text()
    }
    pages.end()
    return { rendered, told, html, asked: asked.map(({ pathname }) => pathname) }
  }
}

function pathOf(pathname: string, cacheKey: string | undefined): PathWithRoute {
  const route = { type: 'page', route: '/[...slug]', component: 'src/pages/[...slug].astro' }
  return { pathname, route: route as PathWithRoute['route'], ...(cacheKey === undefined ? {} : { cacheKey }) }
}
