import { z } from 'zod'
import { STOCK_NOTE_TYPES, USUAL_CARD_SYNTAX } from '../syntax/card-syntax.ts'
import type { CardKeywords, CardSyntax, HashedSyntax, SpacedSyntax } from '../syntax/card-syntax.ts'

/** Which decks and tags a vault's cards have when they themselves say nothing. It is plain JSON. */
export interface DeckSettings {
  /** Deck of every card that has no other, if the author named one. */
  usual?: string
  /** Decks by folder; the innermost counts. */
  byFolder: Readonly<Record<string, string>>
  /** Tags that each card in a folder and below carries besides its own, blanks between them. */
  tagsByFolder: Readonly<Record<string, string>>
  /** The tags in a card's text are its own. */
  takesTextTags: boolean
}

/** What the plug-ins for cards say of a vault. */
export interface CardSettings {
  syntax: CardSyntax
  decks: DeckSettings
}

/** Files below `.obsidian/` in which the plug-ins keep their settings. */
export const CARD_SETTINGS_FILES = {
  toAnki: 'plugins/obsidian-to-anki-plugin/data.json',
  spaced: 'plugins/obsidian-spaced-repetition/data.json',
  hashed: 'plugins/flashcards-obsidian/data.json',
} as const

/**
 * Reads the settings of Obsidian_to_Anki, obsidian-spaced-repetition and flashcards-obsidian.
 *
 * @param files what their files hold, `undefined` where there is none; what another version wrote otherwise counts as absent
 * @returns besides, what is wrong with patterns of the author that are left out
 * @see Obsidian_to_Anki `src/settings.ts`, obsidian-spaced-repetition `src/settings.ts`, flashcards-obsidian `src/conf/settings.ts`
 */
export function readCardSettings(
  files: Readonly<Record<keyof typeof CARD_SETTINGS_FILES, unknown>>,
): CardSettings & { badPatterns: string[] } {
  const toAnki = TO_ANKI.safeParse(files.toAnki).data
  const { settings } = toAnki ?? {}
  const defaults = settings?.Defaults
  const usual = defaults?.Deck
  const patterns = Object.entries(onlyFilled(settings?.CUSTOM_REGEXPS)).map(([noteType, pattern]) => ({
    noteType,
    pattern,
    fault: patternFault(pattern),
  }))
  return {
    syntax: {
      isPluginUsed: toAnki !== undefined,
      noteTypes: { ...STOCK_NOTE_TYPES, ...toAnki?.fields_dict },
      keywords: keywordsOf(settings?.Syntax ?? {}),
      patterns: Object.fromEntries(
        patterns.filter(({ fault }) => fault === undefined).map(({ noteType, pattern }) => [noteType, pattern]),
      ),
      hasCurlyClozes: defaults?.CurlyCloze ?? false,
      hasHighlightClozes: defaults?.['CurlyCloze - Highlights to Clozes'] ?? false,
      spaced: spacedOf(SPACED.safeParse(files.spaced).data?.settings ?? {}),
      hashed: hashedOf(HASHED.safeParse(files.hashed).data ?? {}),
    },
    decks: {
      ...(usual !== undefined && usual !== PLACEHOLDER_DECK ? { usual } : {}),
      byFolder: onlyFilled(settings?.FOLDER_DECKS),
      tagsByFolder: onlyFilled(settings?.FOLDER_TAGS),
      takesTextTags: defaults?.['Add Obsidian Tags'] ?? false,
    },
    badPatterns: patterns.flatMap(({ noteType, fault }) => (fault === undefined ? [] : [`${noteType}, ${fault}`])),
  }
}

// What Anki and the plug-in begin with; nobody has chosen it.
const PLACEHOLDER_DECK = 'Default'

const text = z.string().trim().min(1).optional().catch(undefined)
const flag = z.boolean().optional().catch(undefined)
const texts = z.record(z.string(), z.string()).optional().catch(undefined)

const TO_ANKI = z.object({
  settings: z
    .object({
      CUSTOM_REGEXPS: texts,
      FOLDER_DECKS: texts,
      FOLDER_TAGS: texts,
      Syntax: texts,
      Defaults: z
        .object({ Deck: text, CurlyCloze: flag, 'CurlyCloze - Highlights to Clozes': flag, 'Add Obsidian Tags': flag })
        .optional()
        .catch(undefined),
    })
    .optional()
    .catch(undefined),
  fields_dict: z.record(z.string(), z.array(z.string()).min(1)).optional().catch(undefined),
})

const SPACED = z.object({
  settings: z.object({
    flashcardTags: z.array(z.string()).optional().catch(undefined),
    singleLineCardSeparator: text,
    singleLineReversedCardSeparator: text,
    multilineCardSeparator: text,
    multilineReversedCardSeparator: text,
    multilineCardEndMarker: text,
    convertHighlightsToClozes: flag,
    convertBoldTextToClozes: flag,
    convertCurlyBracketsToClozes: flag,
  }),
})

const HASHED = z.object({ flashcardsTag: text, inlineSeparator: text, inlineSeparatorReverse: text })

/** The names that the plug-in gives its words in its settings. */
const NAME_BY_KEYWORD = {
  start: 'Begin Note',
  end: 'End Note',
  startInline: 'Begin Inline Note',
  endInline: 'End Inline Note',
  deck: 'Target Deck Line',
  tags: 'File Tags Line',
  delete: 'Delete Note Line',
  frozen: 'Frozen Fields Line',
} as const satisfies Record<keyof CardKeywords, string>

function keywordsOf(words: Readonly<Record<string, string>>): CardKeywords {
  const usual = USUAL_CARD_SYNTAX.keywords
  const pick = (keyword: keyof CardKeywords): string => words[NAME_BY_KEYWORD[keyword]]?.trim() || usual[keyword]
  return {
    start: pick('start'),
    end: pick('end'),
    startInline: pick('startInline'),
    endInline: pick('endInline'),
    deck: pick('deck'),
    tags: pick('tags'),
    delete: pick('delete'),
    frozen: pick('frozen'),
  }
}

function spacedOf(settings: Partial<z.infer<typeof SPACED>['settings']>): SpacedSyntax {
  const usual = USUAL_CARD_SYNTAX.spaced
  const tags = (settings.flashcardTags ?? []).map(withoutHash).filter((tag) => tag !== '')
  return {
    tags: tags.length > 0 ? tags : usual.tags,
    single: settings.singleLineCardSeparator ?? usual.single,
    singleReversed: settings.singleLineReversedCardSeparator ?? usual.singleReversed,
    multi: settings.multilineCardSeparator ?? usual.multi,
    multiReversed: settings.multilineReversedCardSeparator ?? usual.multiReversed,
    multiEnd: settings.multilineCardEndMarker ?? usual.multiEnd,
    clozes: {
      highlights: settings.convertHighlightsToClozes ?? usual.clozes.highlights,
      bold: settings.convertBoldTextToClozes ?? usual.clozes.bold,
      curly: settings.convertCurlyBracketsToClozes ?? usual.clozes.curly,
    },
  }
}

function hashedOf(settings: Partial<z.infer<typeof HASHED>>): HashedSyntax {
  const usual = USUAL_CARD_SYNTAX.hashed
  return {
    tag: withoutHash(settings.flashcardsTag ?? usual.tag),
    inline: settings.inlineSeparator ?? usual.inline,
    inlineReversed: settings.inlineSeparatorReverse ?? usual.inlineReversed,
  }
}

/** Why a pattern cannot be used; V8 names it first: `Invalid regular expression: /(/gm: Unterminated group`. */
function patternFault(pattern: string): string | undefined {
  try {
    ''.search(new RegExp(pattern, 'gm'))
    return undefined
  } catch (error) {
    return error instanceof Error
      ? error.message.slice(error.message.lastIndexOf(': ') + 2).toLowerCase()
      : String(error)
  }
}

function withoutHash(tag: string): string {
  return tag.trim().replace(/^#/, '')
}

function onlyFilled(values: Readonly<Record<string, string>> | undefined): Record<string, string> {
  return Object.fromEntries(Object.entries(values ?? {}).filter(([, value]) => value.trim() !== ''))
}
