import { HIDDEN_FROM, HIDDEN_TO, SECTION } from '../../vault/prose.ts'

/** A piece of prose that names are made of: a word, one character of a script without blanks, or one sign. */
export interface Piece {
  /** In small letters. */
  key: string
  /** Where it begins and ends in the text. */
  from: number
  to: number
}

/**
 * Cuts prose into words. A run of katakana is a word, since a name within a longer one is another word (ポート in サポート); of other
 * scripts that set no blanks each character stands alone. A line end is a piece, so that no name goes over it. It goes through all
 * texts of a vault, so it reads characters and no expressions.
 */
export function cutWords(text: string): Piece[] {
  const small = lowerCase(text)
  const pieces: Piece[] = []
  for (let from = 0, to = 0; from < small.length; from = to) {
    const kind = kindAt(small, from)
    to = endOf(kind, small, from)
    if (kind !== BLANK) pieces.push({ key: small.slice(from, to), from, to })
  }
  return pieces
}

function endOf(kind: number, text: string, from: number): number {
  if (kind === HIDDEN) return text.indexOf(HIDDEN_TO, from) + 1 || text.length
  if (kind === MARK) return text.indexOf('\n', from) + 1 || text.length
  let to = from + (kind === PAIR ? 2 : 1)
  if (kind === WORD || kind === KATAKANA) while (to < text.length && kindAt(text, to) === kind) to += 1
  return to
}

/** Small letters; a letter that would become two stays, so that places in the text stay what they are. */
function lowerCase(text: string): string {
  const small = text.toLowerCase()
  if (small.length === text.length) return small
  return Array.from(text, (letter) => {
    const lower = letter.toLowerCase()
    return lower.length === letter.length ? lower : letter
  }).join('')
}

const BLANK = 1
const WORD = 2
const KATAKANA = 3
const SINGLE = 4
const HIDDEN = 5
const MARK = 6
const PAIR = 7

// What each UTF-16 unit is, 0 where nobody has asked yet
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit] ?? 0
  if (known !== 0) return known
  const kind = kindOf(String.fromCharCode(unit))
  kinds[unit] = kind
  return kind
}

function kindOf(unit: string): number {
  if (unit === HIDDEN_FROM) return HIDDEN
  if (unit === SECTION) return MARK
  if (unit === '\n' || /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}]/u.test(unit))
    return SINGLE
  if (/[\p{Script=Katakana}ー]/u.test(unit)) return KATAKANA
  if (/[\p{L}\p{M}\p{N}_]/u.test(unit)) return WORD
  if (/\s/u.test(unit)) return BLANK
  // Characters outside the first plane: of rare scripts, and emoji
  return /[\ud800-\udbff]/.test(unit) ? PAIR : SINGLE
}
