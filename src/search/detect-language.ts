/**
 * The one language that the whole index is made in. Pagefind cuts Chinese and Japanese into words only in an index of that
 * language; for all else English is taken, whose endings are folded ("mapped" finds "mapping").
 *
 * @param sample plain words of the whole vault: titles and beginnings are enough
 */
export function detectLanguage(sample: string): IndexLanguage {
  const kana = sample.match(KANA)?.length ?? 0
  const han = sample.match(HAN)?.length ?? 0
  const letters = sample.match(LETTER)?.length ?? 0
  if (kana + han <= letters * MUCH) return 'en'
  return kana > han * JAPANESE_TEXT ? 'ja' : 'zh'
}

// One Chinese character carries about as much as half an English word.
const MUCH = 0.1
// Japanese prose holds more kana than kanji; a Chinese note that quotes some Japanese holds little.
const JAPANESE_TEXT = 0.2

const KANA = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu
const HAN = /\p{Script=Han}/gu
const LETTER = /\p{L}/gu

/** One that Pagefind has rules for. */
export type IndexLanguage = 'en' | 'ja' | 'zh'
