import { language as ofSite } from 'virtual:verso'
import { chooseStrings } from './compiler/strings/choose-strings.ts'
import type { Strings } from './compiler/strings/strings.ts'

/** What a page says: in the language of its note where Verso speaks that, else in that of the site. */
export function stringsFor({ locals }: { locals: App.Locals }): Strings {
  return chooseStrings(locals.language, ofSite)
}
