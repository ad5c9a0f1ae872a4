import { directionOf, readLanguage, suggestLanguage } from '../strings/language.ts'
import type { Direction, TextLanguage } from '../strings/language.ts'
import type { Fault } from './facts.ts'
import { valueOf } from './frontmatter.ts'
import type { Frontmatter, Json } from './frontmatter.ts'

/** The language that a note names in `lang`, as a tag is written; none where it names none that there is. */
export function languageOf(properties: Record<string, Json>): string | undefined {
  const value = valueOf(properties, 'lang')
  return typeof value === 'string' ? readLanguage(value) : undefined
}

/**
 * What the text of a note is written in.
 *
 * @param ofSite the language of notes that name none
 */
export function textLanguageOf(properties: Record<string, Json>, ofSite: string): TextLanguage {
  const lang = languageOf(properties) ?? ofSite
  return { lang, dir: directionNamedIn(properties) ?? directionOf(lang) }
}

/** What a `lang` or `dir` says that is of no use. */
export function languageFaults({ texts }: Frontmatter): Fault[] {
  return texts.flatMap(({ name, text, place }): Fault[] => {
    const property = name.toLowerCase()
    if (property === 'dir' && !isDirection(text)) return [{ kind: 'badDirection', place, subject: text }]
    if (property !== 'lang' || readLanguage(text) !== undefined) return []
    const didYouMean = suggestLanguage(text)
    return [{ kind: 'badLanguage', place, subject: text, ...(didYouMean === undefined ? {} : { didYouMean }) }]
  })
}

/** The direction that a note names in `dir`, where its language does not tell it. */
export function directionNamedIn(properties: Record<string, Json>): Direction | undefined {
  const value = valueOf(properties, 'dir')
  return isDirection(value) ? value : undefined
}

function isDirection(value: Json | undefined): value is Direction {
  return value === 'rtl' || value === 'ltr'
}
