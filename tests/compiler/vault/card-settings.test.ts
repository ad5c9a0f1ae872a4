import assert from 'node:assert/strict'
import { test } from 'node:test'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { readCardSettings } from '../../../src/compiler/vault/card-settings.ts'

const NOTHING = { toAnki: undefined, spaced: undefined, hashed: undefined }

test('a vault without plug-ins has the usual settings', () => {
  assert.deepEqual(readCardSettings(NOTHING), {
    syntax: USUAL_CARD_SYNTAX,
    decks: { byFolder: {}, tagsByFolder: {} },
    isPluginUsed: false,
  })
})

test('what another version wrote otherwise counts as absent, and the rest stays', () => {
  const { syntax, decks, isPluginUsed } = readCardSettings({
    toAnki: {
      settings: {
        CUSTOM_REGEXPS: 5,
        FOLDER_DECKS: { a: 'A', b: '' },
        Syntax: { 'End Note': 5 },
        Defaults: { Deck: 7 },
      },
      fields_dict: { Mine: ['Q', 'A'] },
    },
    spaced: 'x',
    hashed: [],
  })
  assert.deepEqual(syntax, { ...USUAL_CARD_SYNTAX, noteTypes: { ...USUAL_CARD_SYNTAX.noteTypes, Mine: ['Q', 'A'] } })
  assert.deepEqual(decks, { byFolder: { a: 'A' }, tagsByFolder: {} })
  assert.equal(isPluginUsed, true)
})

test('the settings of Obsidian_to_Anki are read by the names that it gives them', () => {
  const { syntax, decks } = readCardSettings({
    ...NOTHING,
    toAnki: {
      settings: {
        CUSTOM_REGEXPS: { Basic: '^(.*)::(.*)$', Cloze: '' },
        FOLDER_TAGS: { a: 'x y' },
        Syntax: { 'Begin Note': '<!-- card -->', 'Target Deck Line': 'DECK' },
        Defaults: { Deck: 'Mine', CurlyCloze: true, 'CurlyCloze - Highlights to Clozes': true },
      },
    },
  })
  assert.deepEqual(syntax.patterns, { Basic: '^(.*)::(.*)$' })
  assert.deepEqual(syntax.keywords, { ...USUAL_CARD_SYNTAX.keywords, start: '<!-- card -->', deck: 'DECK' })
  assert.deepEqual([syntax.hasCurlyClozes, syntax.hasHighlightClozes], [true, true])
  assert.deepEqual(decks, { usual: 'Mine', byFolder: {}, tagsByFolder: { a: 'x y' } })
})

test('the deck that nobody has chosen is none', () => {
  const { decks } = readCardSettings({ ...NOTHING, toAnki: { settings: { Defaults: { Deck: 'Default' } } } })
  assert.equal(decks.usual, undefined)
})

test('the settings of the other two plug-ins are read', () => {
  const { spaced, hashed } = readCardSettings({
    ...NOTHING,
    spaced: {
      settings: {
        flashcardTags: ['#learn', '#flashcards'],
        multilineCardEndMarker: '+++',
        convertBoldTextToClozes: true,
      },
    },
    hashed: { flashcardsTag: '#karte', inlineSeparator: '=>' },
  }).syntax
  assert.deepEqual(spaced.tags, ['learn', 'flashcards'])
  assert.equal(spaced.multiEnd, '+++')
  assert.deepEqual(spaced.clozes, { highlights: true, bold: true, curly: false })
  assert.deepEqual(hashed, { tag: 'karte', inline: '=>', inlineReversed: ':::' })
})
