// `<!--ID: 1726516929907-->` or `ID: 1726516929907`
export const ID_LINE = /^\s*(?:<!--)?\s*ID: (\d+)/

/** `a b  #c` -> `a`, `b`, `c`: how Obsidian_to_Anki parts tags, but for the signs and blanks that make no tag in Anki. */
export function readTags(written: string): string[] {
  return written
    .split(/\s+/)
    .map((tag) => tag.replace(/^#/, ''))
    .filter((tag) => tag !== '')
}
