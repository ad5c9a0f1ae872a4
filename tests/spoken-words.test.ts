import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { wordsIn } from './words-in-source.ts'

const SPEAKING = ['components', 'layouts', 'pages', 'islands', 'service-worker', 'compiler/render']

/** What looks like words and is none, or is the same in every language: names, keys, selectors, endings of files. */
const NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  'components/AnkiHelp.astro': ['.apkg', '.txt', 'anki.export'],
  'components/Search.astro': ['Ctrl K'],
  'components/SearchPanel.astro': ['Results', 'Preview', 'Esc', 'Ctrl ↵'],
  'components/review/ReviewRound.astro': ['U', 'E'],
  'layouts/AnkiPage.astro': ['Anki'],
  'islands/mermaid-theme.ts': ['color-mix(in oklab,'],
  'islands/review/open-progress.ts': ['verso-review'],
  'islands/review/unusable-file.ts': ['wrong'],
  'islands/search/search-dialog.ts': ['Ctrl'],
  'islands/search/search-rows.ts': ['search-row'],
  'service-worker/site-copies.ts': ['verso'],
  'compiler/render/footnote.ts': ['INLINE'],
  'compiler/render/mermaid.ts': ['Mermaid'],
}

/** Files that hold lists of names: of languages, of callouts, of files, of elements. */
const LISTS =
  /^compiler\/render\/(?:callout-icon|formula|gaps|grammar|media-kind|mermaid-(?:drawing|flowchart)|search-text|token-roles)\.ts$/

const source = join(import.meta.dirname, '../src')

test('whatever readers are told stands in the table of strings', () => {
  const found = SPEAKING.flatMap(filesIn)
    .filter((file) => !LISTS.test(file))
    .flatMap((file) =>
      wordsIn(file, readFileSync(join(source, file), 'utf8'))
        .filter(({ text }) => !NO_WORDS[file]?.includes(text))
        .map(({ text, line }) => `${file}:${line} ${text}`),
    )
  assert.deepEqual(found, [])
})

test('no stylesheet says words', () => {
  const said = filesIn('styles').flatMap((file) => {
    const values = readFileSync(join(source, file), 'utf8').matchAll(/content:([^;]*);/g)
    const texts = [...values].flatMap(([, value = '']) =>
      [...value.matchAll(/'([^']*)'/g)].map(([, text = '']) => text),
    )
    return texts.filter((text) => /\p{L}/u.test(text.replaceAll(/\\[\da-f]+/gi, ''))).map((text) => `${file} ${text}`)
  })
  assert.deepEqual(said, [])
})

test('words are found where they stand, and nothing else is taken for them', () => {
  const page = [
    '---',
    "import { x } from './a b c.ts'",
    "const title = 'Nothing here'",
    "if (!x) throw new Error('The page has no x')",
    'type Side = "The left one" | "The right one"',
    '---',
    '<p class="page head" aria-label={title}>Read <b title="Not yet">{title}</b></p>',
    '<nav aria-label="Pages">{`${x} more pages`}</nav>',
    '<style>p { content: "Some words here" }</style>',
    "<script>import '../islands/some words.ts'</script>",
  ].join('\n')
  assert.deepEqual(
    wordsIn('Page.astro', page).map(({ text, line }) => [text, line]),
    [
      ['Nothing here', 3],
      ['Read', 7],
      ['Not yet', 7],
      ['Pages', 8],
      ['more pages', 8],
    ],
  )
  const silent =
    "if (press.key === 'Escape') here.closest('nav aside, p')\nconst PARTS = 'table, li, .internal-embed'\n"
  assert.deepEqual(wordsIn('x.ts', silent), [])
  const island = "const a = 'card-back is-open'\nbutton.textContent = 'Copy'\nb = c ? 'Turn back' : `of ${d} cards`\n"
  assert.deepEqual(
    wordsIn('x.ts', island)
      .map(({ text }) => text)
      .sort(),
    ['Copy', 'Turn back', 'cards'],
  )
})

function filesIn(folder: string): string[] {
  const names = readdirSync(join(source, folder), { recursive: true, encoding: 'utf8' })
  return names
    .map((name) => `${folder}/${name.replaceAll('\\', '/')}`)
    .filter((name) => /\.(?:astro|ts|css)$/.test(name) && !name.endsWith('.d.ts'))
}
