/**
 * The question of a cloze: the text with the gaps of one number left blank, all others filled. A number whose gaps are not to be
 * told apart, since they lie in another gap, leaves all blank.
 *
 * @param front holds the text with every gap blank: `.cloze.is-blank[data-cloze]`
 * @param back begins with the text with every gap filled: `.cloze[data-cloze][data-gap]`, in the same order
 */
export function askGap(front: Element, back: Element, number: number): Node[] {
  const text = front.cloneNode(true) as Element
  const blanks = [...text.querySelectorAll(BLANK)]
  if (!blanks.some((blank) => numberOf(blank) === number)) return [...text.childNodes]
  const gaps = gapsIn(back)
  for (const [at, blank] of blanks.entries()) {
    if (numberOf(blank) !== number)
      blank.replaceWith(...(gaps[at] ?? []).flatMap((piece) => [...piece.cloneNode(true).childNodes]))
  }
  return [...text.childNodes]
}

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

/** The pieces of each gap: one that reaches over several blocks has one in each. */
function gapsIn(text: Element): Element[][] {
  const gaps: Element[][] = []
  for (const piece of text.querySelectorAll(GAP)) {
    const last = gaps.at(-1)
    if (last?.[0]?.getAttribute('data-gap') === piece.getAttribute('data-gap')) last?.push(piece)
    else gaps.push([piece])
  }
  return gaps
}

function numberOf(gap: Element): number {
  return Number(gap.getAttribute('data-cloze'))
}
