import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseFragment } from 'parse5'
import { collectBacklinks } from '../../../src/compiler/graph/backlinks.ts'
import type { CompiledSite } from '../../../src/compiler/compile.ts'
import type { IndexedNote, LinkIndex } from '../../../src/compiler/links/index-links.ts'
import { renderReady } from '../../../src/compiler/render/render-ready.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'
import { attributeOf, elementsIn, wordsOf } from './html-tree.ts'
import type { Root } from './html-tree.ts'

/** One thing that Obsidian does with a vault, as a fact, and a vault that shows it. */
export interface Rule {
  rule: string
  /** What is written in `Page.md`. */
  text?: string
  /** Other files of the vault, by their paths. */
  files?: Readonly<Record<string, string>>
  /** The note that is looked at. */
  page?: string
  /** What is on its page; words are looked for in what a reader reads. */
  shows: readonly (string | Sight)[]
  /** What is not. */
  lacks?: readonly (string | Sight)[]
}

/** Something that a page shows or lacks. */
export interface Sight {
  says: string
  sees(view: View): boolean
}

/** The part of a page that is looked at. */
export interface View {
  page: Page
  roots: readonly Root[]
}

export interface Page {
  note: IndexedNote
  html: string
  text: Root
  properties: Root
  /** Paths of the notes that link here. */
  sources: ReadonlySet<string>
  site: Site
}

/** A vault whose pages can be looked at. */
export interface Site {
  index: LinkIndex
  pageOf(path: string): Page
}

interface Setting {
  /** Files that are there for every rule. */
  files?: Readonly<Record<string, string>>
  /** Reads the vault; otherwise it lies on no disk. */
  open?(files: Readonly<Record<string, string>>): CompiledSite | Promise<CompiledSite>
}

/** Makes a test of each rule: its page is as it says, and no page of its vault has an id twice or leads to a place that is not there. */
export function checkRules(area: string, rules: readonly Rule[], { files = {}, open = inMind }: Setting = {}): void {
  for (const { rule, text, files: own = {}, page: path = 'Page.md', shows, lacks = [] } of rules) {
    test(`${area}: ${rule}`, async () => {
      const site = await siteOf(await open({ ...files, ...own, ...(text === undefined ? {} : { 'Page.md': text }) }))
      const page = site.pageOf(path)
      const view: View = { page, roots: [page.text] }
      const missing = shows.map(toSight).filter((sight) => !sight.sees(view))
      const unwanted = lacks.map(toSight).filter((sight) => sight.sees(view))
      assert.deepEqual(
        { missing: missing.map(({ says }) => says), unwanted: unwanted.map(({ says }) => says) },
        { missing: [], unwanted: [] },
        page.html,
      )
      for (const note of site.index.noteByPath.keys()) assert.deepEqual(faultsOf(site.pageOf(note)), [], page.html)
    })
  }
}

/** Words are seen where they are read. */
export function toSight(sight: string | Sight): Sight {
  if (typeof sight !== 'string') return sight
  return { says: `“${sight}”`, sees: ({ roots }) => roots.some((root) => wordsOf(root).includes(sight)) }
}

/** All pages of a vault. */
export async function siteOf(vault: CompiledSite): Promise<Site> {
  const { index } = vault
  const backlinks = collectBacklinks(index)
  const pages = new Map<string, Page>()
  const site: Site = {
    index,
    pageOf(path) {
      const page = pages.get(toVaultPath(path))
      if (!page) throw new Error(`${path} is no note of this vault`)
      return page
    },
  }
  for (const note of index.noteByPath.values()) {
    const { html, properties } = await renderReady(note, vault)
    pages.set(note.path, {
      note,
      html,
      text: parseFragment(html),
      properties: parseFragment(`<dl>${properties.html}</dl>`),
      sources: new Set((backlinks.get(note.path) ?? []).map(({ from }) => from)),
      site,
    })
  }
  return site
}

/** A vault that lies on no disk. */
export function inMind(files: Readonly<Record<string, string>>): CompiledSite {
  return tinyVault(files).site
}

/** Ids that are empty or there twice, and fragments of links to which nothing belongs. */
function faultsOf(page: Page): string[] {
  const ids = idsOf(page)
  const faults = ids.filter((id, at) => id === '' || ids.indexOf(id) !== at).map((id) => `id “${id}” twice or empty`)
  const noteByAddress = new Map([...page.site.index.noteByPath.values()].map((note) => [note.address, note]))
  for (const element of elementsIn(page.text)) {
    const href = attributeOf(element, 'href')
    if (href === undefined || element.tagName !== 'a') continue
    const url = new URL(href, `https://site.invalid${page.note.address}`)
    const target = noteByAddress.get(decodeURIComponent(url.pathname))
    const id = decodeURIComponent(url.hash.slice(1))
    if (target && id !== '' && !idsOf(page.site.pageOf(target.path)).includes(id)) faults.push(`${href} leads nowhere`)
  }
  return faults
}

function idsOf({ text, properties }: Page): string[] {
  return [...elementsIn(text), ...elementsIn(properties)].flatMap((element) => attributeOf(element, 'id') ?? [])
}
