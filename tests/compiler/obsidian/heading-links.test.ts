import { link } from './link-sights.ts'
import type { Place } from './link-sights.ts'
import { checkRules } from './rule.ts'
import type { Rule } from './rule.ts'
import { embed, heading } from './sights.ts'

const ALMANAC = `# Spring

## Pruning

### Apples

## Sowing

# Autumn

## Pruning

#### Pears

## Picking

Old chapter
-----------

## Trimmed hashes ##
`

const files = { 'Year/Almanac.md': ALMANAC }

/* Obsidian's help on linking to a heading. */
checkRules(
  'a link to a heading',
  [
    {
      rule: 'finds it in another note',
      text: 'Read [[Almanac#Sowing|how to sow]].',
      shows: [link('how to sow', 'Year/Almanac.md', { heading: 'Sowing' })],
    },
    {
      rule: 'finds it whatever the case of the letters',
      text: '[[almanac#sOWING|seeds]]',
      shows: [link('seeds', 'Year/Almanac.md', { heading: 'Sowing' })],
    },
    {
      rule: 'finds it by the headings above it',
      text: '[[Almanac#Spring#Pruning|early]], [[Almanac#Autumn#Pruning|late]]',
      shows: [
        link('early', 'Year/Almanac.md', { heading: 'Pruning', nth: 1 }),
        link('late', 'Year/Almanac.md', { heading: 'Pruning', nth: 2 }),
      ],
    },
    {
      rule: 'may leave out levels between two headings',
      text: '[[Almanac#Spring#Apples|a]], [[Almanac#Autumn#Pears|b]]',
      shows: [link('a', 'Year/Almanac.md', { heading: 'Apples' }), link('b', 'Year/Almanac.md', { heading: 'Pears' })],
    },
    {
      rule: 'finds one that jumps over levels',
      text: '[[Almanac#Autumn#Pruning#Pears|p]]',
      shows: [link('p', 'Year/Almanac.md', { heading: 'Pears' })],
    },
    {
      rule: 'needs no heading above',
      text: '[[Almanac#Apples|fruit]]',
      shows: [link('fruit', 'Year/Almanac.md', { heading: 'Apples' })],
    },
    {
      rule: 'means the first of two alike',
      text: '[[Almanac#Pruning|cut]]',
      shows: [link('cut', 'Year/Almanac.md', { heading: 'Pruning', nth: 1 })],
    },
    {
      rule: 'finds no heading that is not below the one before',
      text: '[[Almanac#Sowing#Picking|mixed up]]',
      shows: [link('mixed up', 'Year/Almanac.md', 'top')],
    },
    {
      rule: 'finds an underlined heading',
      text: '[[Almanac#Old chapter|old]]',
      shows: [link('old', 'Year/Almanac.md', { heading: 'Old chapter' })],
    },
    {
      rule: 'knows no closing hashes',
      text: '[[Almanac#Trimmed hashes|t]]',
      shows: [link('t', 'Year/Almanac.md', { heading: 'Trimmed hashes' })],
    },
    {
      rule: 'to a missing heading leads to the note',
      text: '[[Almanac#Winter|snow]]',
      shows: [link('snow', 'Year/Almanac.md', 'top')],
    },
    {
      rule: 'without an alias names the heading',
      text: 'See [[Almanac#Sowing]].',
      shows: [link(/Sowing/, 'Year/Almanac.md', { heading: 'Sowing' })],
      lacks: ['[['],
    },
    {
      rule: 'may lead to a place further down its own note',
      text: 'Down to [[#The end]].\n\n## The end',
      shows: [link(/The end/, 'Page.md', { heading: 'The end' })],
    },
    {
      rule: 'may have an alias in its own note',
      text: '## The start\n\nUp to [[#The start|the top]].',
      shows: [link('the top', 'Page.md', { heading: 'The start' })],
    },
    {
      rule: 'may walk down in its own note',
      text: '# A\n\n## Same\n\n# B\n\n## Same\n\n[[#B#Same|second]]',
      shows: [link('second', 'Page.md', { heading: 'Same', nth: 2 })],
    },
  ],
  { files },
)

/* Obsidian compares headings without most signs. What is written, the heading, what it shows. */
const FOUND: [written: string, source: string, shown: string][] = [
  ['Costs a crate', 'Costs: a crate', 'Costs: a crate'],
  ['Salt & vinegar a drop', 'Salt & vinegar: a drop', 'Salt & vinegar: a drop'],
  ['Which tree?', 'Which tree?', 'Which tree?'],
  ['Which tree', 'Which tree?', 'Which tree?'],
  ['Ripe!', 'Ripe', 'Ripe'],
  ['press now start', '`press now` start', 'press now start'],
  ['press now', '`press` **now**', 'press now'],
  ['About Quince alone', 'About [[Quince]] alone', 'About Quince alone'],
  ['About Quince Golden fruit', 'About [[Quince|Golden fruit]]', 'About Golden fruit'],
  ['D vs D++', 'D# vs D++', 'D# vs D++'],
  ['b old b news', '<b>old</b> news', 'old news'],
  ['Much room', 'Much \t \u00a0 room', 'Much room'],
  ['Much   room', 'Much room', 'Much room'],
  ['Été naïf', 'Été naïf', 'Été naïf'],
  ['e\u0301te\u0301', 'Été', 'Été'],
  ['1987 harvest', '1987 harvest', '1987 harvest'],
  ['1. First step', '1. First step', '1. First step'],
  ['1 First step', '1. First step', '1. First step'],
  ['果樹', '果樹', '果樹'],
  ['🍐', '🍐', '🍐'],
  ["Don't shake", "Don't shake", "Don't shake"],
  ['well-known _trees_', 'well-known \\_trees\\_', 'well-known _trees_'],
  ['And or', 'And/or', 'And/or'],
  ['x y z', '(x) {y} [z]', '(x) {y} [z]'],
  ['A B', 'A | B', 'A | B'],
  ['2 10', '2^10', '2^10'],
]

/* Signs that stay: without them the heading is another. */
const LOST: [written: string, source: string][] = [
  ['well known', 'well-known'],
  ['Dont shake', "Don't shake"],
  ['a b', 'a – b'],
  ['tree', 'trees'],
  ['Ete', 'Été'],
]

const WORDS = 'these words'

function toRule(name: string, written: string, source: string, place: Place): Rule {
  return {
    rule: `${name}: ${written.normalize('NFC')} | ${source}`,
    files: { 'Quince.md': '', 'Target.md': `Before.\n\n## ${source}\n` },
    text: `[[Target#${written}|${WORDS}]]`,
    shows: [link(WORDS, 'Target.md', place)],
  }
}

checkRules(
  'a heading is found',
  FOUND.map(([written, source, shown]) => toRule('by', written, source, { heading: shown })),
)
checkRules(
  'a heading is not found',
  LOST.map(([written, source]) => toRule('by', written, source, 'top')),
)

/* Each heading can be told apart, whatever it is called. */
checkRules('a heading', [
  {
    rule: 'like another has a place of its own',
    text: '## Same\n\n## Same\n\n[[#Same|the first]]',
    shows: [link('the first', 'Page.md', { heading: 'Same', nth: 1 })],
  },
  {
    rule: 'called like a numbered one has a place of its own',
    text: '## Row\n\n## Row 1\n\n## Row\n\n[[#Row 1|named so]]',
    shows: [link('named so', 'Page.md', { heading: 'Row 1' })],
  },
  {
    rule: 'of signs or emoji alone has a place of its own',
    text: '## 🍐\n\n## ???\n\n## 🍏\n\n[[#🍏|green]]',
    shows: [heading('🍐', 2), heading('???', 2), link('green', 'Page.md', { heading: '🍏' })],
  },
])

checkRules('a heading with a formula', [
  {
    rule: 'is found by what Obsidian writes for it',
    files: { 'Target.md': '### norm of $\\left(V, ||\\cdot||\\right)$\n' },
    text: '[[Target#norm of $ left(V, cdot right)$|n]]',
    shows: [link('n', 'Target.md', { block: 'norm of' })],
  },
  {
    rule: 'is found by its source without signs',
    files: { 'Target.md': '### map $f: \\mathbb{R}^m \\to \\mathbb{R}$\n' },
    text: '[[Target#map $f: mathbb{R} m to mathbb{R}$|m]], ![[Target#map $f mathbb{R} m to mathbb{R}$]]',
    shows: [link('m', 'Target.md', { block: 'map' }), embed('Target.md', 'map')],
  },
])

/* Each sign that makes no difference counts as a blank. */
checkRules(
  'a heading is found without',
  [...'!"#$%&()*+,.:;<=>?@^`{|}~/[]\\'].map((sign) => ({
    rule: sign,
    files: { 'Target.md': `## left${sign}right\n` },
    text: '[[Target#left right|words]]',
    shows: [link('words', 'Target.md', { block: 'left' })],
  })),
)

/* Signs that are part of the words. */
checkRules(
  'a heading is not found without',
  [..."'-_’‘“”–—🍐"].map((sign) => ({
    rule: sign,
    files: { 'Target.md': `## left${sign}right\n` },
    text: `[[Target#left right|without]], [[Target#left${sign}right|with]]`,
    shows: [link('without', 'Target.md', 'top'), link('with', 'Target.md', { heading: `left${sign}right` })],
  })),
)
