import { findCards } from '../../../src/compiler/syntax/card.ts'
import type { CardSyntax } from '../../../src/compiler/syntax/card-syntax.ts'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import type { FoundCard } from '../../../src/compiler/syntax/cards/found.ts'
import { findGaps } from '../../../src/compiler/syntax/cards/gaps.ts'

/** Some of the settings of the card plug-ins. */
export interface Settings extends Partial<Omit<CardSyntax, 'keywords' | 'spaced'>> {
  keywords?: Partial<CardSyntax['keywords']>
  spaced?: Partial<CardSyntax['spaced']>
  /** Tags of the note's properties. */
  noteTags?: readonly string[]
  namesDeck?: boolean
}

/** What is read of a note whose line ends are written ⏎: its cards, its deck, and what is wrong. */
export interface ReadCards {
  /** `Basic{Front:Q|Back:A} #tag 123`; what stays on the page besides ends with `aside`. */
  cards: string[]
  deck: string | undefined
  /** `kind line: subject` */
  faults: string[]
  /** What is left of the text, blank lines dropped. */
  rest: string
}

/** Reads a note's cards, and says them as the tables of these tests write them. */
export function readCards(note: string, settings: Settings = {}): ReadCards {
  const { noteTags = [], namesDeck = false, keywords, spaced, ...others } = settings
  const syntax: CardSyntax = {
    ...USUAL_CARD_SYNTAX,
    ...others,
    keywords: { ...USUAL_CARD_SYNTAX.keywords, ...keywords },
    spaced: { ...USUAL_CARD_SYNTAX.spaced, ...spaced },
  }
  const found = findCards(note.replaceAll('⏎', '\n'), syntax, { tags: noteTags, namesDeck })
  return {
    cards: found.cards.map(say),
    deck: found.deck,
    faults: found.faults.map(({ kind, line, subject }) => `${kind} ${line}${subject === '' ? '' : `: ${subject}`}`),
    rest: found.text
      .without(found.cards.filter(({ isAside }) => !isAside))
      .text.replaceAll('\uFFFC', '')
      .replace(/\s*\n\s*/g, '⏎')
      .replace(/^⏎|⏎$/g, ''),
  }
}

function say({ noteType, id, deck, tags, fields, gaps, asks, isAside }: FoundCard): string {
  const inside = fields.map(({ name, text, frozen }) => {
    const own = asks === 'cloze' ? asAnkiWrites(text, findGaps(text, gaps)) : text
    return `${name}:${own.trimStart()}${frozen ? `+${frozen.text}` : ''}`.replaceAll('\n', '⏎')
  })
  const more = [...tags.map((tag) => `#${tag}`), ...(id === undefined ? [] : [id]), ...(deck ? [`in ${deck}`] : [])]
  return [`${noteType}{${inside.join('|')}}`, ...more, ...(isAside ? ['aside'] : [])].join(' ')
}

function asAnkiWrites(text: string, gaps: ReturnType<typeof findGaps>): string {
  const edges = gaps.flatMap(({ number, hint, open, close }) => [
    { ...open, sign: `{{c${number}::` },
    { ...close, sign: `${hint === undefined ? '' : `::${hint}`}}}` },
  ])
  return edges
    .sort((a, b) => b.from - a.from)
    .reduce((written, { from, to, sign }) => written.slice(0, from) + sign + written.slice(to), text)
}
