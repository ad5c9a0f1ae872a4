import type { LinkIndex } from '../../links/index-links.ts'
import { nameOf, withoutNoteEnding } from '../../vault/path.ts'
import type { VaultPath } from '../../vault/path.ts'
import type { CardSource } from '../card-sources.ts'
import type { SourceHeadings, SourceSet } from '../source-headings.ts'

/**
 * The embed that a card may hold in place of a copied section, with the shortest link that leads there from the card's note. Where the
 * card has the section above it as well, that is embedded.
 *
 * @param sources of the card
 * @returns none for a text that no heading stands above
 */
export function writeFix(
  from: VaultPath,
  source: CardSource,
  sources: SourceSet,
  headings: SourceHeadings,
  index: LinkIndex,
): string | undefined {
  const heading = headings.outermostOf(source, sources)
  if (!heading) return undefined
  const { path } = source
  const name = namesOf(path, from).find((written) => isNamed(written, path, from, index))
  if (name === undefined) return undefined
  const alone = [heading.source, heading.text].map(asInLinks).find((text) => headings.named(path, text) === heading)
  if (alone !== undefined) return `![[${name}#${alone}]]`
  const above = headings.above({ path, id: heading.id })
  const both = `${name}#${asInLinks(above?.source ?? '')}#${asInLinks(heading.source)}`
  const target = index.resolve(from, both)
  const isMeant = target.kind === 'note' && target.anchor.kind === 'heading' && target.anchor.heading === heading
  return isMeant ? `![[${both}]]` : undefined
}

function isNamed(written: string, path: VaultPath, from: VaultPath, index: LinkIndex): boolean {
  const target = index.resolve(from, written)
  return written === '' || (target.kind === 'note' && target.path === path)
}

/** What a note may be called in a link, from the shortest on. */
function namesOf(path: VaultPath, from: VaultPath): string[] {
  const whole = withoutNoteEnding(path)
  return [...(path === from ? [''] : []), nameOf(path), whole, `/${whole}`]
}

/** A heading as links write it, as in Obsidian: without the signs that mean something there. */
function asInLinks(heading: string): string {
  return heading.replace(SIGNS_OF_LINKS, ' ').replace(/\s+/g, ' ').trim()
}

const SIGNS_OF_LINKS = /[#|^[\]\\%:]+/g
