/** A language as pages name it, and the direction in which it is written. */
export interface TextLanguage {
  /** A BCP 47 tag. */
  lang: string
  dir: Direction
}

export type Direction = 'ltr' | 'rtl'

/**
 * Reads a BCP 47 tag.
 *
 * @returns it as such tags are written: `de-AT` for `DE-at`; nothing where it is none, or names no language
 */
export function readLanguage(written: string): string | undefined {
  try {
    const tag = new Intl.Locale(written.trim()).toString()
    return isKnown(tag) ? tag : undefined
  } catch {
    return undefined
  }
}

/** The tag that was probably meant: `de` for `German`, `Deutsch` and `de_DE`, `ja` for `jp`. */
export function suggestLanguage(written: string): string | undefined {
  const tag = readLanguage(written.replaceAll('_', '-'))
  if (tag !== undefined) return tag
  const name = written.trim().toLowerCase()
  const named = everyTag().find((own) => namesOf(own).includes(name))
  return named ?? languageOfCountry(name)
}

/** The direction in which a language is written, by the script that it mostly stands in. */
export function directionOf(language: string): Direction {
  const { script } = new Intl.Locale(language).maximize()
  return script !== undefined && RIGHT_TO_LEFT.has(script) ? 'rtl' : 'ltr'
}

/** @see https://www.unicode.org/iso15924/iso15924-codes.html */
const RIGHT_TO_LEFT = new Set('Adlm Arab Aran Hebr Mand Mend Nkoo Rohg Samr Syrc Thaa Yezi'.split(' '))

/** All languages have two or three letters; which of those with two there are is known. */
function isKnown(tag: string): boolean {
  const { language } = new Intl.Locale(tag)
  return language.length === 3 || (language.length === 2 && NAMES.of(language) !== undefined)
}

const NAMES = new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' })

function everyTag(): string[] {
  const letters = [...'abcdefghijklmnopqrstuvwxyz']
  return letters.flatMap((first) => letters.map((second) => first + second)).filter(isKnown)
}

/** A language's name in English and in itself, in small letters. */
function namesOf(tag: string): (string | undefined)[] {
  const own = new Intl.DisplayNames([tag], { type: 'language', fallback: 'none' })
  return [NAMES.of(tag)?.toLowerCase(), own.of(tag)?.toLowerCase()]
}

function languageOfCountry(code: string): string | undefined {
  if (!/^[a-z]{2}$/.test(code)) return undefined
  const { language } = new Intl.Locale(`und-${code}`).maximize()
  return language === undefined || language === 'und' || language === 'en' ? undefined : language
}
