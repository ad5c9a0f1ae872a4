import type { PassageFact } from '../../vault/facts.ts'
import type { Word } from '../../vault/words.ts'
import type { ComparedWords } from './compare-words.ts'
import type { DifferencePiece } from './drift.ts'
import type { PassageText } from './passage-texts.ts'

/** Sets the difference between two texts as their authors wrote them, signs between the words included. */
export function differenceOf(compared: ComparedWords, card: PassageText, note: PassageText): DifferencePiece[] {
  const pieces: DifferencePiece[] = []
  const [inCard, inNote] = [cursorOf(card), cursorOf(note)]
  const add = (text: string, where: DifferencePiece['in']): void => {
    const last = pieces.at(-1)
    if (last?.in === where) last.text += text
    else if (text !== '') pieces.push({ text, in: where })
  }
  for (const { kind, card: ofCard, note: ofNote } of compared) {
    if (ofCard.length > 0 && pieces.length > 0) add(inCard.skip(), 'both')
    const [onCard, onNote] = [inCard.take(ofCard.length), inNote.take(ofNote.length)]
    if (kind === 'both') add(onCard.text, 'both')
    else {
      add(onCard.text, 'card')
      add(ofCard.length === 0 ? onNote.lead + onNote.text : onNote.text, 'note')
    }
  }
  add(inCard.rest(), 'both')
  return pieces
}

// More lines than that say no more to who looks for the place.
const MOST_LINES = 12

/** Some passages, without the marks that they begin with; of many the first. */
export function wholeOf(
  passages: readonly PassageFact[],
  read: (passages: readonly PassageFact[]) => PassageText,
  where: DifferencePiece['in'],
): DifferencePiece[] {
  const lines = passages.slice(0, MOST_LINES).map((passage) => {
    const text = read([passage])
    const cursor = cursorOf(text)
    return cursor.take(text.words.length).text + cursor.rest()
  })
  if (passages.length > MOST_LINES) lines.push('…')
  return [{ text: lines.join('\n'), in: where }]
}

interface Cursor {
  /** Some words with what stands between them, and the line end or blank before them. */
  take(count: number): { text: string; lead: string }
  /** What stands before the next word. */
  skip(): string
  /** What stands behind the last word. */
  rest(): string
}

function cursorOf({ text, words }: PassageText): Cursor {
  let at = 0
  const endOf = (word: Word | undefined): number => (word ? word.at + word.text.length : 0)
  return {
    take(count) {
      const [before, first, last] = [words[at - 1], words[at], words[at + count - 1]]
      at += count
      if (count === 0 || !first) return { text: '', lead: '' }
      const gap = text.slice(endOf(before), first.at)
      const opening = before ? '' : (OPENING.exec(gap)?.[0] ?? '')
      return { text: opening + text.slice(first.at, endOf(last)), lead: before ? leadOf(gap) : '' }
    },
    skip: () => (at === 0 ? ' ' : text.slice(endOf(words[at - 1]), words[at]?.at)),
    rest: () =>
      text
        .slice(endOf(words[at - 1]))
        .replace(CLOSING_FENCE, '')
        .trimEnd(),
  }
}

function leadOf(gap: string): string {
  if (gap.includes('\n')) return '\n'
  return /\s/.test(gap) ? ' ' : ''
}

// "`", "**", "(" before the first word
const OPENING = /[`*_$"'([]+$/
// The last line of a block of code or a formula
const CLOSING_FENCE = /\n[\s>]*(?:`{3,}|~{3,}|\$\$)\s*$/

/** Whether words are as good as none: `the`, `of`, brackets; but not in scripts that set no blanks between words. */
export function isSlight(words: readonly Word[]): boolean {
  return words.every(({ key, link }) => !link && (LITTLE_WORD.test(key) ? !UNSPACED.test(key) : PUNCTUATION.test(key)))
}

const LITTLE_WORD = /^\p{L}{1,3}$/u
const PUNCTUATION = /^\p{P}$/u
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u
