import type { IndexedNote } from '../links/index-links.ts'
import { chooseStrings } from '../strings/choose-strings.ts'
import type { TextLanguage } from '../strings/language.ts'
import type { Strings } from '../strings/strings.ts'
import { languageOf, textLanguageOf } from '../vault/text-language.ts'
import type { RenderSite } from './context.ts'

/** What the page of a note says: in the note's language where Verso speaks that, else in the site's. */
export function stringsOf({ facts }: IndexedNote, { language }: RenderSite): Strings {
  return chooseStrings(languageOf(facts.properties), language)
}

/**
 * The attributes of an element that shows a note's text.
 *
 * @param around the note whose text stands round it; none where that is the page itself
 * @returns only those by which it differs from what is round it
 */
export function languageAttributes(
  note: IndexedNote,
  { language }: RenderSite,
  around?: IndexedNote,
): Partial<TextLanguage> {
  const own = textLanguageOf(note.facts.properties, language)
  const outer = textLanguageOf(around?.facts.properties ?? {}, language)
  return {
    ...(own.lang === outer.lang ? {} : { lang: own.lang }),
    ...(own.dir === outer.dir ? {} : { dir: own.dir }),
  }
}
