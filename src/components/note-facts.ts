const WORDS_A_MINUTE = 220

/** The aliases that are other names; those that are paths of old, as `How to/Embed files`, only lead here. */
export function namesAmong(aliases: readonly string[], title: string): string[] {
  return aliases.filter((alias) => !/\S \S.*\//.test(alias) && fold(alias) !== fold(title))
}

function fold(name: string): string {
  return name.normalize('NFC').trim().toLowerCase()
}

/** How long a note takes to read, in whole minutes, never none. */
export function readingMinutes(words: number): number {
  return Math.max(1, Math.round(words / WORDS_A_MINUTE))
}
