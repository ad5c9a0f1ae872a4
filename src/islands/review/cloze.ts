/**
 * The question of a cloze: the text with the gaps of one number left blank, all others filled.
 *
 * @param front holds the text with every gap blank
 * @param back begins with the text with every gap filled: `.cloze[data-cloze][data-gap]`
 */
export function askGap(front: Element, back: Element, number: number): Node[] {
  const text = front.cloneNode(true) as Element
  const pieces = Map.groupBy(back.querySelectorAll(GAP), gapOf)
  const gaps = [...pieces.values()]
  for (const [at, blank] of [...text.querySelectorAll(BLANK)].entries()) {
    if (numberOf(blank) === number) sayBlank(blank)
    else blank.replaceWith(...(gaps[at] ?? []).flatMap((piece) => [...piece.cloneNode(true).childNodes]))
  }
  return [...text.childNodes]
}

/** The answer of a cloze: the back, in which only the gaps of one number stand out. */
export function showGaps(back: Element, number: number): Node[] {
  const text = back.cloneNode(true) as Element
  for (const gap of text.querySelectorAll(GAP)) if (numberOf(gap) !== number) gap.replaceWith(...gap.childNodes)
  return [...text.childNodes]
}

const GAP = '.cloze[data-gap]'
const BLANK = '.cloze.is-blank'

function numberOf(gap: Element): number {
  return Number(gap.getAttribute('data-cloze'))
}

function gapOf(gap: Element): string {
  return gap.getAttribute('data-gap') ?? ''
}

/** Dots say nothing to who listens. */
function sayBlank(blank: Element): void {
  if (blank.textContent !== PLAIN_BLANK || blank.localName !== 'span') return
  const { ownerDocument } = blank
  const seen = ownerDocument.createElement('span')
  seen.setAttribute('aria-hidden', 'true')
  seen.textContent = PLAIN_BLANK
  const heard = ownerDocument.createElement('span')
  heard.className = 'out-of-sight'
  heard.textContent = 'blank'
  blank.replaceChildren(seen, heard)
}

const PLAIN_BLANK = '[…]'
