import type { CompiledSite } from '../../src/compiler/compile.ts'
import { collectBacklinks, linkIdsByNote } from '../../src/compiler/graph/backlinks.ts'
import { sourceCards } from '../../src/compiler/graph/card-sources.ts'
import type { CardSources } from '../../src/compiler/graph/card-sources.ts'
import type { Drift } from '../../src/compiler/graph/drift/drift.ts'
import { findDrift } from '../../src/compiler/graph/drift/find-drift.ts'
import { readPassages } from '../../src/compiler/graph/drift/passage-texts.ts'
import { sectionEmbeds } from '../../src/compiler/graph/section-embeds.ts'
import { linkSources } from '../../src/compiler/graph/source-links.ts'
import { indexLinks } from '../../src/compiler/links/index-links.ts'
import type { LinkIndex } from '../../src/compiler/links/index-links.ts'
import { openSite } from '../../src/compiler/render/open-site.ts'
import type { SiteRows } from '../../src/compiler/render/open-site.ts'
import { renderNote } from '../../src/compiler/render/render-note.ts'
import { openWorkshop } from '../../src/compiler/render/workshop.ts'
import { readCardSettings } from '../../src/compiler/vault/card-settings.ts'
import { noteTrees } from '../../src/compiler/vault/note-trees.ts'
import { memoryInMind } from './memory-in-mind.ts'
import { isNotePath, toVaultPath } from '../../src/compiler/vault/path.ts'
import type { Vault } from '../../src/compiler/vault/read-vault.ts'

/** A vault that lies nowhere on a disk, up to the rendering of its notes. */
export interface TinyVault {
  index: LinkIndex
  site: CompiledSite
  render(path: string): ReturnType<typeof renderNote>
  sources: CardSources
  drift(): Drift[]
}

/**
 * @param files texts by path; what does not end in `.md` or `.mdx` is an attachment
 * @param language of the site
 */
export function tinyVault(files: Readonly<Record<string, string>>, language = 'en'): TinyVault {
  const entries = Object.entries(files).map(([path, text]) => ({ path: toVaultPath(path), text, digest: text }))
  entries.sort((a, b) => (a.path < b.path ? -1 : 1))
  const vault: Vault = {
    folder: '',
    settings: {
      strictLineBreaks: false,
      cards: readCardSettings({ toAnki: undefined, spaced: undefined, hashed: undefined }),
    },
    notes: entries.filter(({ path }) => isNotePath(path)),
    attachments: new Map(entries.filter(({ path }) => !isNotePath(path)).map(({ path }) => [path, path])),
    keptBack: [],
    isUnsearched: () => false,
    problems: [],
  }
  const trees = noteTrees(vault, memoryInMind())
  const facts = vault.notes.map(({ path, digest }) => ({ path, digest, facts: trees.factsOf(path) }))
  const index = indexLinks(facts, vault.attachments.keys())
  const sources = sourceCards(index)
  const backlinks = collectBacklinks(index)
  const rows: SiteRows = {
    sourceLinks: linkSources(sources, index),
    linkIds: linkIdsByNote(backlinks),
    sectionEmbeds: sectionEmbeds(backlinks, index),
    base: '',
    language,
    strictLineBreaks: false,
    imageSizes: new Map(),
    fileBytes: new Map(),
    macros: {},
  }
  const site = openSite(rows, index, trees.rootOf, openWorkshop())
  return {
    index,
    site,
    sources,
    drift: () => findDrift(sources, index, readPassages(vault.notes)),
    render(path) {
      const note = index.noteByPath.get(toVaultPath(path))
      if (!note) throw new Error(`${path} is no note of this vault`)
      return renderNote(note, site)
    },
  }
}
