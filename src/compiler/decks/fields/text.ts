import type { ElementContent } from 'hast'
import { h, t } from '../../render/context.ts'
import type { FieldFindings } from './scope.ts'

/** Takes out the signs that no field of Anki may hold: U+001F parts its fields, and NUL ends texts in its database. */
export function withoutControlSigns(text: string, found: FieldFindings): string {
  const plain = text.replace(CONTROL_SIGNS, '')
  if (plain !== text) found.holdsControlSigns = true
  return plain
}

// All but tabs and line ends
const CONTROL_SIGNS = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g

/**
 * A text in which nothing is a mark of Anki's: what an author writes of `[sound:x.mp3]`, of LaTeX or of `\(` is to be read, and
 * not to be played, run or set; a gap that nobody closed is none.
 */
export function breakUpMarks(text: string): ElementContent[] {
  // No comment parts a formula, but an element does.
  return breakUp(text, MARK, (sign) => (sign === '\\' ? h('span', {}, [t(sign)]) : { type: 'comment', value: '' }))
}

// "[sound:", "[latex]", "[$]", "[$$]", "[/$]", "\(", "\[", "{{c1::"
const MARK = /\\(?=[([])|\[(?=sound:|\/?latex\]|\/?\${1,2}\])|\{(?=\{c\d+::)/gi

/**
 * Parts a text behind each place that fits.
 *
 * @param seam what is put there; an element takes the sign's own place
 */
export function breakUp(text: string, place: RegExp, seam: (sign: string) => ElementContent): ElementContent[] {
  const parts: ElementContent[] = []
  let from = 0
  const addText = (to: number): void => {
    if (to > from) parts.push(t(text.slice(from, to)))
    from = to
  }
  for (const { 0: sign, index } of text.matchAll(place)) {
    const made = seam(sign)
    if (made.type === 'element') {
      addText(index)
      from = index + sign.length
    } else {
      addText(index + sign.length)
    }
    parts.push(made)
  }
  addText(text.length)
  return parts
}
