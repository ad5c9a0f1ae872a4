import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { DifferencePiece, Drift, DriftedCard } from '../graph/drift/drift.ts'
import { countCards } from '../graph/drift/say-drift.ts'
import { shortenDifference } from '../graph/drift/shorten-difference.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import { fill, fillCount } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import type { VaultPath } from '../vault/path.ts'
import { h, t } from './context.ts'

/** Of the first page that lists drift. */
export const DRIFT_ADDRESS = '/cards/~drift/'

/** Drift as pages show it. */
export interface RenderedDrift {
  /** How much there is, in a few words. */
  facts: string
  /** The heaviest first. */
  findings: RenderedFinding[]
}

export interface RenderedFinding {
  /** What it is, in words. */
  what: string
  /** The difference: what the card says is deleted, what the note says inserted. */
  html: string
  note: DriftPlace
  /** The first of the cards that say so, and how many say so, too. */
  cards: DriftPlace[]
  more: number
  /** A block of code: what the first card may hold in place of its copy. */
  fix?: string
}

/** A place of the vault and of the site. */
export interface DriftPlace {
  /** The question of a card, the note and the heading above a passage. */
  name: string
  address: string
  /** `infra/AWS.md:31` */
  place: string
}

const MOST_CARDS = 5
// How many characters stand beside a change.
const AROUND = 160

/** Renders findings for the pages that list them, in the words of a language. */
export function renderDrift(drift: readonly Drift[], index: LinkIndex, strings: Strings): RenderedDrift {
  const findings = drift.map(({ kind, difference, note, cards }): RenderedFinding => {
    const fix = cards[0]?.fix
    const { address } = noteAt(note.path, index)
    return {
      what: strings.drift.kinds[kind],
      html: toHtml(shortenDifference(difference, AROUND).map((piece) => renderPiece(piece, strings))),
      note: {
        name: note.section ? `${note.title} › ${note.section.text}` : note.title,
        address: note.section ? `${address}#${note.section.id}` : address,
        place: `${note.path}:${note.line}`,
      },
      cards: cards.slice(0, MOST_CARDS).map((card) => placeOfCard(card, index)),
      more: Math.max(0, cards.length - MOST_CARDS),
      ...(fix === undefined ? {} : { fix: toHtml(h('code-block', {}, [h('pre', {}, [h('code', {}, [t(fix)])])])) }),
    }
  })
  return { facts: sayHowMuch(drift, strings), findings }
}

function sayHowMuch(findings: readonly Drift[], { counts, drift: said, language }: Strings): string {
  const drift = findings.filter(({ kind }) => kind !== 'grown')
  const grown = findings.length - drift.length
  const parts = [
    drift.length > 0 &&
      fill(said.found, {
        differences: fillCount(said.differences, drift.length, language),
        cards: fillCount(counts.cards, countCards(drift), language),
      }),
    grown > 0 && fillCount(said.grown, grown, language),
  ].filter((part) => part !== false)
  return parts.join(' · ') || said.nothing
}

/** Which side a piece is from is said, too, for not everybody is told of deletions and insertions. */
function renderPiece(
  { text, in: where }: DifferencePiece,
  { drift }: Strings,
): Element | { type: 'text'; value: string } {
  if (where === 'both') return t(text)
  const side = h('span', { className: ['out-of-sight'] }, [t(where === 'card' ? drift.inCard : drift.inNote)])
  return h(where === 'card' ? 'del' : 'ins', {}, [side, t(text)])
}

function placeOfCard({ path, ordinal, line }: DriftedCard, index: LinkIndex): DriftPlace {
  const { facts, address, cardKeys } = noteAt(path, index)
  return {
    name: facts.cards[ordinal]?.question || facts.title,
    address: `${address}#card-${cardKeys[ordinal] ?? ordinal}`,
    place: `${path}:${line}`,
  }
}

function noteAt(path: VaultPath, { noteByPath }: LinkIndex): IndexedNote {
  const note = noteByPath.get(path)
  if (!note) throw new Error(`${path} has drift, but is not indexed`)
  return note
}
