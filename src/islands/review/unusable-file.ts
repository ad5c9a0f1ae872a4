import { fill } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'

type Keeping = Strings['keeping']
type Values = Readonly<Record<string, string | number>>

/** What a value of a file has to be, and is not. */
export type Wanted = keyof Keeping['wanted']

/** Why a file cannot be used; what it says to the reader is in the words of the page. */
export class UnusableFile extends Error {
  readonly #say: (words: Keeping) => string

  private constructor(what: string, say: (words: Keeping) => string) {
    super(what)
    this.#say = say
  }

  /** @param reason what is said of it; @param values what is filled in there */
  static because(reason: 'foreign' | 'tooLarge' | 'otherKind' | 'newer' | 'twice' | 'broken', values: Values = {}) {
    return new UnusableFile(reason, (words) => fill(words[reason], values))
  }

  /** @param name of the value that is not as it has to be */
  static wrong(name: string, wanted: Wanted, values: Values = {}) {
    return new UnusableFile(`wrong ${name}`, (words) =>
      fill(words.wrong, { name, wanted: fill(words.wanted[wanted], values) }),
    )
  }

  say(words: Keeping): string {
    return this.#say(words)
  }
}
