import { perLanguage } from './per-language.ts'

/** What is said of one and of more. `{count}` is their number. */
export interface Plural {
  one: string
  other: string
}

/** Fills in what stands as `{name}`: `fill('{from} to {to}', { from: 1, to: 9 })` is `1 to 9`. What is not given stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(PLACE, (written, name: string) => String(values[name] ?? written))
}

/** The form for a number, in which its places still stand. */
export function formFor(forms: Plural, count: number, language: string): string {
  return (isPlain(count) ? count === 1 : pluralRules(language).select(count) === 'one') ? forms.one : forms.other
}

/** Says how many there are: `1 note`, `1,249 notes`, in German `1.249 Notizen`. */
export function fillCount(forms: Plural, count: number, language: string): string {
  return fill(formFor(forms, count, language), { count: sayNumber(count, language) })
}

/** `1,249`, in German `1.249`. */
export function sayNumber(count: number, language: string): string {
  return isPlain(count) ? String(count) : numberFormat(language).format(count)
}

/**
 * Whether a number is said alike in all languages of the interface: one is `1`, and no sign parts its digits. To make the first rules
 * and formats of `Intl` takes a page on a slow phone longer than all else that it does with a number.
 */
function isPlain(count: number): boolean {
  return Number.isInteger(count) && count >= 0 && count < 1000
}

const pluralRules = perLanguage((language) => new Intl.PluralRules(language))
const numberFormat = perLanguage((language) => new Intl.NumberFormat(language))

/**
 * Fills in what is more than text: `fillWith('from {source}', { source: link })` is `['from ', link]`.
 *
 * @returns texts and what was given, in the order of the pattern
 */
export function fillWith<Thing>(pattern: string, things: Readonly<Record<string, Thing>>): (string | Thing)[] {
  // What is split by a pattern with a group holds, at odd places, what the group found.
  return pattern
    .split(PLACE)
    .map((piece, at) => (at % 2 === 0 ? piece : (things[piece] ?? `{${piece}}`)))
    .filter((piece) => piece !== '')
}

// "{count}"
const PLACE = /\{(\w+)\}/g
