import { readFileSync } from 'node:fs'
import { parse } from 'parse5'
import type { DefaultTreeAdapterMap } from 'parse5'
import { fileAt, pagesOf } from './sites.ts'
import type { SiteName } from './sites.ts'
import { expect, test } from './test.ts'

test('every internal link, image and fragment leads somewhere, and ids are unique', ({ site }) => {
  const pages = readPages(site)
  expect(pages.size).toBeGreaterThan(40)
  const broken = [...pages].flatMap(([address, page]) => [
    ...page.ids.filter((id, at) => page.ids.indexOf(id) !== at).map((id) => `${address} has the id ${id} twice`),
    ...page.links.flatMap((link) => judge(link, address, site, pages)),
  ])
  expect(broken).toEqual([])
})

test('no page asks another host for anything', ({ site }) => {
  const foreign = [...readPages(site)].flatMap(([address, { requests }]) =>
    requests.filter((request) => /^(?:https?:)?\/\//.test(request)).map((request) => `${address} asks for ${request}`),
  )
  expect(foreign).toEqual([])
})

interface ReadPage {
  ids: string[]
  links: string[]
  /** What the browser loads with the page. */
  requests: string[]
}

function readPages(site: SiteName): Map<string, ReadPage> {
  return new Map(pagesOf(site).map(({ file, address }) => [address, readPage(readFileSync(file, 'utf8'))]))
}

function readPage(html: string): ReadPage {
  const page: ReadPage = { ids: [], links: [], requests: [] }
  const walk = (node: DefaultTreeAdapterMap['node']): void => {
    if ('attrs' in node) {
      for (const { name, value } of node.attrs) {
        if (name === 'id') page.ids.push(value)
        if (name === 'href' || name === 'src' || name === 'action') page.links.push(value)
        if (name === 'src' || (name === 'href' && node.tagName === 'link' && !isReference(node.attrs)))
          page.requests.push(value)
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(walk)
  }
  walk(parse(html))
  return page
}

function isReference(attributes: readonly { name: string; value: string }[]): boolean {
  return attributes.some(({ name, value }) => name === 'rel' && ['canonical', 'alternate', 'sitemap'].includes(value))
}

const ORIGIN = 'https://notes.example'

function judge(link: string, from: string, site: SiteName, pages: ReadonlyMap<string, ReadPage>): string[] {
  const url = new URL(link, `${ORIGIN}${from}`)
  if (url.origin !== ORIGIN) return []
  const path = decodeURIComponent(url.pathname)
  if (fileAt(site, path) === undefined) return [`${from} leads to ${link}, which is not there`]
  const id = decodeURIComponent(url.hash.slice(1))
  const target = pages.get(path)
  if (id !== '' && target && !target.ids.includes(id)) return [`${from} leads to ${link}, but there is no #${id}`]
  return []
}
