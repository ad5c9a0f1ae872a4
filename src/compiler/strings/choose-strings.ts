import { de } from './de.ts'
import { en } from './en.ts'
import type { Strings } from './strings.ts'

const TABLES: ReadonlyMap<string, Strings> = new Map([de, en].map((table) => [table.language, table]))

/**
 * The strings of the first language that Verso speaks, whatever its region: for `de-AT` those of `de`.
 *
 * @param languages BCP 47 tags, the one that is wanted most first
 * @returns English where it speaks none of them
 */
export function chooseStrings(...languages: readonly (string | undefined)[]): Strings {
  for (const language of languages) {
    const table = TABLES.get(language?.split('-')[0]?.toLowerCase() ?? '')
    if (table) return table
  }
  return en
}
