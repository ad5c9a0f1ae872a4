import { language as ofSite } from 'virtual:verso'
import { chooseStrings } from './compiler/strings/choose-strings.ts'
import { directionOf } from './compiler/strings/language.ts'
import type { Direction, TextLanguage } from './compiler/strings/language.ts'
import type { Strings } from './compiler/strings/strings.ts'
import type { TextWords } from './islands/text-words.ts'

/** What the pages say that are of no note. */
export const siteStrings = chooseStrings(ofSite)

/** The direction of every page as a whole, which is that of the site's language. */
export const siteDirection = directionOf(ofSite)

/** What a page says: in the language of its note where Verso speaks that, else in that of the site. */
export function stringsFor({ locals }: { locals: App.Locals }): Strings {
  return chooseStrings(locals.language, ofSite)
}

/**
 * The attributes of an element that shows what an author wrote.
 *
 * @param note what it says of its language; without one the text is in that of the site
 * @returns the language where the note names it, for its text may be shown on another page; else what differs from this page
 */
export function languageAttributes(
  page: { locals: App.Locals },
  { language: named, direction }: Speech = {},
): Partial<TextLanguage> {
  const lang = named ?? ofSite
  const dir = direction ?? directionOf(lang)
  return {
    ...(named === undefined && lang === stringsFor(page).language ? {} : { lang }),
    ...(dir === siteDirection ? {} : { dir }),
  }
}

/** What a note says of its language and its direction. */
interface Speech {
  language?: string | undefined
  direction?: Direction | undefined
}

/** The part that the scripts of what may stand in any text have to say. */
export function wordsInText({ text, card, media }: Strings): TextWords {
  const { copyCode, copied, notCopied, source } = text
  const { turnOver, turnBack, otherSide, space, gap, gapWithHint } = card
  const { loadVideo, loadPost } = media
  return {
    copyCode,
    copied,
    notCopied,
    source,
    turnOver,
    turnBack,
    otherSide,
    space,
    gap,
    gapWithHint,
    loadVideo,
    loadPost,
  }
}
