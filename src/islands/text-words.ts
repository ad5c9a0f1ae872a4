import type { Strings } from '../compiler/strings/strings.ts'
import { readWords } from './read-words.ts'

/** What the scripts of cards, code, diagrams and films say, which may stand in any text. */
export type TextWords = Pick<Strings['text'], 'copyCode' | 'copied' | 'notCopied' | 'source'> &
  Pick<Strings['card'], 'turnOver' | 'turnBack' | 'otherSide' | 'space' | 'gap' | 'gapWithHint'> &
  Pick<Strings['media'], 'loadVideo' | 'loadPost'>

/**
 * The words stand once on a page, on its root: so a text that comes from another page, as a preview does, finds them, too.
 *
 * @throws an Error on a page without them
 */
export function textWords(): TextWords {
  return readWords(document.documentElement)
}
