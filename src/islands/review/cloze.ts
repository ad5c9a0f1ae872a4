import { fill as fillIn } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'

/**
 * The question of a cloze: the text with the gaps of one number left blank, all others filled; gaps may lie in one another.
 *
 * @param front holds the text with every gap blank: `.cloze.is-blank[data-cloze]`, an outer one for all that lie in it
 * @param back begins with the text with every gap filled: `.cloze[data-cloze][data-gap]`, in the same order
 * @param words what a blank is called
 */
export function askGap(front: Element, back: Element, number: number, words: GapWords): Node[] {
  const text = front.cloneNode(true) as Element
  const gaps = outerGapsIn(back)
  for (const [at, blank] of [...text.querySelectorAll(BLANK)].entries()) {
    if (numberOf(blank) !== number)
      blank.replaceWith(...(gaps[at] ?? []).flatMap((piece) => fill(piece, number, words)))
  }
  return [...text.childNodes]
}

export type GapWords = Pick<Strings['card'], 'gap' | 'gapWithHint'>

/** The answer of a cloze: the back, in which only the gaps of one number stand out. */
export function showGaps(back: Element, number: number): Node[] {
  const text = back.cloneNode(true) as Element
  const gaps = text.querySelectorAll(GAP)
  const isMarked = [...gaps].some((gap) => numberOf(gap) === number)
  for (const gap of gaps) if (isMarked && numberOf(gap) !== number) gap.replaceWith(...gap.childNodes)
  return [...text.childNodes]
}

const GAP = '.cloze[data-gap]'
const BLANK = '.cloze.is-blank'

/** What stands in a gap, those in it filled as well, but for the number that is asked. */
function fill(piece: Element, number: number, words: GapWords): Node[] {
  const filled = piece.cloneNode(true) as Element
  const begun = new Set<string | null>()
  for (const inner of filled.querySelectorAll(GAP)) {
    const gap = inner.getAttribute('data-gap')
    if (numberOf(inner) !== number) inner.replaceWith(...inner.childNodes)
    else if (begun.has(gap)) inner.remove()
    else inner.replaceWith(blankOf(inner, words))
    begun.add(gap)
  }
  return [...filled.childNodes]
}

/** The sign that the compiler would have put in place of a gap. */
function blankOf(gap: Element, words: GapWords): Element {
  const hint = gap.getAttribute('data-hint')
  const blank = gap.ownerDocument.createElement('span')
  blank.className = 'cloze is-blank'
  blank.setAttribute('role', 'img')
  blank.setAttribute('aria-label', hint === null ? words.gap : fillIn(words.gapWithHint, { hint }))
  blank.setAttribute('data-cloze', String(numberOf(gap)))
  blank.textContent = `[${hint ?? '…'}]`
  return blank
}

/** The pieces of each gap that lies in no other: one that reaches over several blocks has one in each. */
function outerGapsIn(text: Element): Element[][] {
  const gaps: Element[][] = []
  for (const piece of text.querySelectorAll(GAP)) {
    if (piece.parentElement?.closest(GAP)) continue
    const last = gaps.at(-1)
    if (last?.[0]?.getAttribute('data-gap') === piece.getAttribute('data-gap')) last?.push(piece)
    else gaps.push([piece])
  }
  return gaps
}

function numberOf(gap: Element): number {
  return Number(gap.getAttribute('data-cloze'))
}
