/** A piece of a text that is looked for in older versions of it. */
export interface Piece {
  /** Its lines, without what plug-ins write into them for themselves. */
  text: string
  /** It has no beginning of its own, and nothing stands before it that could have belonged to it. */
  isFirst: boolean
  /** It has no end of its own, and nothing stands behind it that could have belonged to it. */
  isLast: boolean
}

/**
 * @param from the first line, counting from 0
 * @param to the line behind the last
 */
export function pieceOf(lines: readonly string[], from: number, to: number): Piece {
  const own = lines.slice(from, to).filter(isFilled)
  return {
    text: withoutIds(lines.slice(from, to).join('\n')).trim(),
    isFirst: !OPENING.test(own[0] ?? '') && isStart(lines.slice(0, from).findLast(isFilled)),
    isLast: !CLOSING.test(own.at(-1) ?? '') && isEnd(lines.slice(to).find(isFilled)),
  }
}

/**
 * Whether a version of a text holds a piece as it is: the same lines, and none more before or behind them in the same section. A
 * section from which the last line was taken is another, though all that is left of it stood there before.
 *
 * @param version without ids
 */
export function holdsPiece(version: string, { text, isFirst, isLast }: Piece): boolean {
  for (let at = version.indexOf(text); at >= 0; at = version.indexOf(text, at + 1)) {
    const before = linesBefore(version, at)
    const behind = linesBehind(version, at + text.length)
    if (
      before &&
      behind &&
      (!isFirst || isStart(before.findLast(isFilled))) &&
      (!isLast || isEnd(behind.find(isFilled)))
    )
      return true
  }
  return false
}

/** A text without what plug-ins write into it for themselves, which changes no card: Anki's ids, and when a card is due. */
export function withoutIds(text: string): string {
  return text.replace(ID_LINES, '').replace(IDS, '')
}

// "<!--ID: 1726516929907-->" and "ID: 1726516929907", alone on their lines
const ID_LINES = /^[ \t]*(?:<!--)?[ \t]*ID: \d+[^\n]*(?:\n|$)/gm
// The same behind a card's words, "<!--SR:!2024-08-16,51,230-->", "^1628112345678"
const IDS = /[ \t]*(?:<!--[ \t]*ID: \d+[^\n]*?-->|\bID: \d{10,}|<!--SR:[^\n]*?-->|\^\d{13}\b)/g

function isFilled(line: string): boolean {
  return line.trim() !== ''
}

/** Behind the properties or another card, or at the top. */
function isStart(line: string | undefined): boolean {
  return line === undefined || CLOSING.test(line) || line.trimEnd() === '---'
}

/** Before a heading or a card, or at the end. */
function isEnd(line: string | undefined): boolean {
  return line === undefined || OPENING.test(line)
}

// "## Part", "START"
const OPENING = /^(?:#{1,6}\s|START\s*$)/
const CLOSING = /^END\s*$/

/** The lines before a place, if it is the start of one; a section has one nearby. */
function linesBefore(text: string, at: number): string[] | undefined {
  const lines = text.slice(Math.max(0, at - NEAR), at).split('\n')
  return lines.pop()?.trim() === '' ? lines : undefined
}

function linesBehind(text: string, at: number): string[] | undefined {
  const [rest = '', ...lines] = text.slice(at, at + NEAR).split('\n')
  return rest.trim() === '' ? lines : undefined
}

// Signs within which a line that is not blank is found.
const NEAR = 2_000
