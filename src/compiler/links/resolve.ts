import type { LinkTarget } from '../syntax/link-target.ts'
import type { BlockFact, Facts, HeadingFact, OutlineEntry } from '../vault/facts.ts'
import { isNotePath } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'
import { findHeading } from './anchors.ts'
import { findFiles } from './names.ts'
import type { Names } from './names.ts'

/** What a written target means in this vault. */
export type Resolution =
  | { kind: 'note'; path: VaultPath; anchor: Anchor }
  | { kind: 'attachment'; path: VaultPath }
  /** Several files that nothing tells apart; the first of them is shown. */
  | {
      kind: 'ambiguous'
      candidates: readonly VaultPath[]
      chosen: Exclude<Resolution, { kind: 'ambiguous' | 'missing' }>
    }
  | { kind: 'missing' }

/** Where in the note. */
export type Anchor =
  | { kind: 'top' }
  | { kind: 'heading'; heading: OutlineEntry }
  | { kind: 'block'; block: BlockFact }
  /** A heading that stands in a card alone; the fragment is the card's. */
  | { kind: 'cardHeading'; heading: HeadingFact; card: number; fragment: string }
  /** The note is there, the heading or block is not. */
  | { kind: 'missing'; written: string }

/** Looks a target up from the note that holds it. */
export function resolveTarget(
  target: LinkTarget,
  from: VaultPath,
  names: Names,
  placesOf: (path: VaultPath) => Places,
): Resolution {
  const files = target.path === '' ? [from] : findFiles(target.path, from, names)
  const [first] = files
  if (first === undefined) return { kind: 'missing' }
  const chosen = isNotePath(first)
    ? ({ kind: 'note', path: first, anchor: resolveAnchor(target, placesOf(first)) } as const)
    : ({ kind: 'attachment', path: first } as const)
  return files.length > 1 ? { kind: 'ambiguous', candidates: files, chosen } : chosen
}

/** The note or file that is shown, whether or not others have its name. */
export function chosenOf(resolution: Resolution): Exclude<Resolution, { kind: 'ambiguous' }> {
  return resolution.kind === 'ambiguous' ? resolution.chosen : resolution
}

/** The fragment of a place in its note's page, if it is not the top. Headings hold no caret, so blocks never meet them. */
export function fragmentOf(anchor: Anchor): string | undefined {
  if (anchor.kind === 'heading') return anchor.heading.id
  if (anchor.kind === 'cardHeading') return anchor.fragment
  return anchor.kind === 'block' ? `^${anchor.block.id}` : undefined
}

/** The fragment of the heading that a place stands under. */
export function sectionOf(anchor: Anchor): string | undefined {
  if (anchor.kind === 'heading') return anchor.heading.id
  return anchor.kind === 'block' ? anchor.block.section : undefined
}

/** The places of a note that links can name. */
export interface Places extends Pick<Facts, 'outline' | 'blocks'> {
  cards: readonly { outline: readonly HeadingFact[] }[]
  /** Of the cards, in their order. */
  cardKeys: readonly string[]
}

function resolveAnchor(target: LinkTarget, places: Places): Anchor {
  const { outline, blocks } = places
  if (target.block !== undefined) {
    const id = target.block.toLowerCase()
    const block = blocks.find((candidate) => candidate.id === id)
    return block ? { kind: 'block', block } : { kind: 'missing', written: `^${target.block}` }
  }
  if (target.headings.length === 0) return { kind: 'top' }
  const heading = findHeading(target.headings, outline)
  if (heading) return { kind: 'heading', heading }
  return findInCards(target.headings, places) ?? { kind: 'missing', written: target.headings.join('#') }
}

/** To Obsidian the headings of cards are like all others; the note's own go before them, since cards mostly copy these. */
function findInCards(headings: readonly string[], { cards, cardKeys }: Places): Anchor | undefined {
  for (const [card, { outline }] of cards.entries()) {
    const heading = findHeading(headings, outline)
    if (heading) return { kind: 'cardHeading', heading, card, fragment: `card-${cardKeys[card] ?? card}` }
  }
  return undefined
}
