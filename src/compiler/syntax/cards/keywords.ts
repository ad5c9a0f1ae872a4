import type { CardKeywords } from '../card-syntax.ts'

/** The words that Obsidian_to_Anki looks for, as patterns of a line. */
export interface KeywordPatterns {
  /** `START`, alone on its line and not indented */
  start: RegExp
  end: RegExp
  /** `STARTI … ENDI` within a line, everything between them captured; found again and again. */
  inline: RegExp
  /** `TARGET DECK: a` or `TARGET DECK` above `a`, the rest of the line captured if there is one */
  deck: RegExp
  tags: RegExp
  /** `DELETE`, alone or with `ID: 5` behind it */
  delete: RegExp
  /** `FROZEN - Basic:`, the note type captured */
  frozen: RegExp
}

export function keywordPatterns(keywords: CardKeywords): KeywordPatterns {
  const known = patternsByKeywords.get(keywords)
  if (known) return known
  const { start, end, startInline, endInline, deck, tags, delete: remove, frozen } = escapeAll(keywords)
  const patterns: KeywordPatterns = {
    start: new RegExp(`^${start}\\s*$`),
    end: new RegExp(`^${end}\\s*$`),
    inline: new RegExp(`${startInline}(.*?)${endInline}`, 'gd'),
    deck: new RegExp(`^${deck}(?:: (.*)|\\s*)$`),
    tags: new RegExp(`^${tags}(?:: (.*)|\\s*)$`),
    delete: new RegExp(`^\\s*${remove}\\s*(?:<!--)?\\s*(?:ID: (\\d+).*)?$`),
    frozen: new RegExp(`${frozen} - (.*?):\\s*$`),
  }
  patternsByKeywords.set(keywords, patterns)
  return patterns
}

// A vault has one set of words for all its notes.
const patternsByKeywords = new WeakMap<CardKeywords, KeywordPatterns>()

function escapeAll(keywords: CardKeywords): CardKeywords {
  const escaped = { ...keywords }
  for (const name of Object.keys(keywords) as (keyof CardKeywords)[]) escaped[name] = escapePattern(keywords[name])
  return escaped
}

/** A word as a pattern that matches it and nothing else. */
export function escapePattern(word: string): string {
  return word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
