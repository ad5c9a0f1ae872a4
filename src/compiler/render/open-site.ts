import type { SectionEmbeds } from '../graph/section-embeds.ts'
import { openSourceLinks } from '../graph/source-links.ts'
import type { SourceLinkRows } from '../graph/source-links.ts'
import type { VaultPath } from '../vault/path.ts'
import type { RenderSite, SiteIndex } from './context.ts'
import { openFormulas } from './formula.ts'
import type { Macros } from './formula.ts'
import type { Workshop } from './workshop.ts'

/** What rendering needs besides the notes, as plain rows that can be handed to another thread. */
export interface SiteRows extends Pick<RenderSite, 'linkIds' | 'base' | 'language' | 'strictLineBreaks'> {
  sourceLinks: SourceLinkRows
  sectionEmbeds: SectionEmbeds
  imageSizes: ReadonlyMap<VaultPath, { width: number; height: number }>
  /** Of files that are no images. */
  fileBytes: ReadonlyMap<VaultPath, number>
  macros: Macros
}

/** Makes what renders notes out of its rows; the same rows make the same pages in any thread. */
export function openSite<Index extends SiteIndex>(
  rows: SiteRows,
  index: Index,
  rootOf: RenderSite['rootOf'],
  workshop: Workshop,
): RenderSite & { index: Index } {
  const { sourceLinks, imageSizes, fileBytes, macros, ...plain } = rows
  return {
    ...plain,
    index,
    rootOf,
    workshop,
    sourceLinks: openSourceLinks(sourceLinks),
    imageSize: (path) => imageSizes.get(path),
    fileBytes: (path) => fileBytes.get(path),
    formulas: openFormulas(macros),
  }
}
