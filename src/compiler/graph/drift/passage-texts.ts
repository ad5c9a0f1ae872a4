import type { PassageFact } from '../../vault/facts.ts'
import { linesOfNote, textOfPassage } from '../../vault/passages.ts'
import type { VaultPath } from '../../vault/path.ts'
import { wordsOf } from '../../vault/words.ts'
import type { Word } from '../../vault/words.ts'

/** The texts behind the passages of a vault. They are read only where two of them have to be compared. */
export interface PassageTexts {
  /** Some passages of a note as one text. */
  read(path: VaultPath, passages: readonly PassageFact[]): PassageText
}

export interface PassageText {
  text: string
  words: readonly Word[]
}

/** @param notes the notes as they stand in their files */
export function readPassages(notes: readonly { path: VaultPath; text: string }[]): PassageTexts {
  const sources = new Map(notes.map(({ path, text }) => [path, text]))
  const linesByNote = new Map<VaultPath, string[]>()
  const known = new Map<PassageFact, PassageText>()
  const readOne = (path: VaultPath, passage: PassageFact): PassageText => {
    const lines = linesByNote.get(path) ?? linesOfNote(sources.get(path) ?? '')
    linesByNote.set(path, lines)
    const text = textOfPassage(passage, lines)
    return { text, words: wordsOf(text) }
  }
  return {
    read(path, passages) {
      const texts = passages.map((passage) => {
        const text = known.get(passage) ?? readOne(path, passage)
        known.set(passage, text)
        return text
      })
      const [only] = texts
      return texts.length === 1 && only ? only : join(texts)
    },
  }
}

function join(texts: readonly PassageText[]): PassageText {
  let offset = 0
  const words = texts.flatMap((text) => {
    const before = offset
    offset += text.text.length + 1
    return before === 0 ? text.words : text.words.map((word) => ({ ...word, at: word.at + before }))
  })
  return { text: texts.map(({ text }) => text).join('\n'), words }
}
