import assert from 'node:assert/strict'
import { test } from 'node:test'
import { USUAL_CARD_SYNTAX } from '../../../src/compiler/syntax/card-syntax.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { newVault } from '../vault-on-disk.ts'
import { readCardSettings } from '../../../src/compiler/vault/card-settings.ts'

const NOTHING = { toAnki: undefined, spaced: undefined, hashed: undefined }

test('a vault without plug-ins has the usual settings', () => {
  assert.deepEqual(readCardSettings(NOTHING), {
    syntax: USUAL_CARD_SYNTAX,
    decks: { byFolder: {}, tagsByFolder: {}, takesTextTags: false },
    badPatterns: [],
  })
})

test('what another version wrote otherwise counts as absent, and the rest stays', () => {
  const { syntax, decks } = readCardSettings({
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
  assert.deepEqual(syntax, {
    ...USUAL_CARD_SYNTAX,
    isPluginUsed: true,
    noteTypes: { ...USUAL_CARD_SYNTAX.noteTypes, Mine: ['Q', 'A'] },
  })
  assert.deepEqual(decks, { byFolder: { a: 'A' }, tagsByFolder: {}, takesTextTags: false })
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
  assert.deepEqual(decks, { usual: 'Mine', byFolder: {}, tagsByFolder: { a: 'x y' }, takesTextTags: false })
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

test('a pattern that is no regular expression is told and left out', () => {
  const toAnki = { settings: { CUSTOM_REGEXPS: { Basic: '(', Cloze: '(.*)' } } }
  const { syntax, badPatterns } = readCardSettings({ ...NOTHING, toAnki })
  assert.deepEqual(syntax.patterns, { Cloze: '(.*)' })
  assert.deepEqual(badPatterns, ['Basic, unterminated group'])
})

test('the tags in a card’s text are its own where the plug-in takes them', async () => {
  const note = 'START\nBasic\nWhat #is/it #tag-a\nBack: A\nTags: b\nEND'
  const toAnki = (takes: boolean): string => JSON.stringify({ settings: { Defaults: { 'Add Obsidian Tags': takes } } })
  for (const [takes, tags] of [
    [true, ['b', 'is/it', 'tag-a']],
    [false, ['b']],
  ] as const) {
    const file = '.obsidian/plugins/obsidian-to-anki-plugin/data.json'
    const { site } = await newVault({ 'Note.md': note, [file]: toAnki(takes) }).build()
    assert.deepEqual(site.index.noteByPath.get(toVaultPath('Note.md'))?.facts.cards[0]?.tags, tags)
  }
})

test('a file with CR LF is told where the plug-in is used', async () => {
  const card = (id: string): string => `START\r\nBasic\r\nQ\r\nBack: A\r\n${id}END\r\n`
  const { problems } = await newVault({ 'A.md': card('<!--ID: 5-->\r\n'), 'B.md': card('') }).build()
  assert.deepEqual(
    problems.map(({ kind, path, subject }) => [kind, path, subject]),
    [['pluginDiffers', 'A.md', 'it finds no card in a file whose lines end in CR LF']],
  )
})

test('a second card of a deck that asks the same is told while it has no ID', async () => {
  const card = (id: string): string => `START\nBasic\nQ\nBack: A\n${id}END\n`
  const { problems } = await newVault({
    'A.md': card('<!--ID: 5-->\n') + card(''),
    'b/B.md': card('<!--ID: 6-->\n'),
  }).build()
  assert.deepEqual(
    problems.map(({ kind, path, place, subject }) => [kind, path, place.line, subject]),
    [['sameQuestion', 'A.md', 7, 'A.md:1']],
  )
})
