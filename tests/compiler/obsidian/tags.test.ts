import { link, property, tag, tagLink } from './link-sights.ts'
import { checkRules } from './rule.ts'
import type { Rule } from './rule.ts'
import { element, heading, within } from './sights.ts'

/* Obsidian's help on tags. What is written, what is a tag of it, what is none. */
const ROWS: [rule: string, text: string, tags: string[], words?: string[], others?: string[]][] = [
  ['begins with a hash', 'Minutes of the #pruning day.', ['pruning']],
  ['may open a line', '#opening words of a line', ['opening']],
  ['may be all there is', '#alone', ['alone']],
  ['may be nested, at any depth', 'In #fruit/stone/plum today.', ['fruit/stone/plum']],
  ['of digits alone is none', 'Since #1987 in print.', [], ['#1987'], ['1987']],
  ['needs one character that is no digit', 'Since #y1987, #1987a and #2024/q3.', ['y1987', '1987a', '2024/q3']],
  ['may look like a colour', 'In #ffcc00.', ['ffcc00']],
  ['inside a word is none', 'Row B#seven stays.', [], ['B#seven'], ['seven']],
  [
    'ends at punctuation',
    'So #ripe, #picked. Or #eaten! And #gone? As #said: #done;',
    ['ripe', 'picked', 'eaten', 'gone', 'said', 'done'],
  ],
  ['ends at a quotation mark and at an ellipsis', '#quoted” and #dots…', ['quoted', 'dots']],
  ['ends at an apostrophe', "The #pear's core", ['pear']],
  ['may have letters of any script', '#Süßkirsche, #果樹 and #сад', ['Süßkirsche', '果樹', 'сад']],
  ['may have emoji', '#🍐 and #🍏green', ['🍐', '🍏green']],
  ['may have hyphens and underscores', '#hard-cider and #soft_cider', ['hard-cider', 'soft_cider']],
  ['with a backslash before is none', 'Said \\#nothing here.', [], ['Said #nothing here.'], ['nothing']],
  [
    'in code is none',
    '`#coded` and\n\n```\n#fenced\n```\n\n    #indented',
    [],
    ['#coded', '#fenced', '#indented'],
    ['coded', 'fenced', 'indented'],
  ],
  ['in an address is none', 'At https://example.com/page#part there.', [], [], ['part']],
  ['in the words of a wikilink is none', '[[Quince#seeds|see #seeds]]', [], [], ['seeds']],
  ['of a hash alone is none', 'A # and a #.', [], ['A # and a #.']],
]

function toRule([rule, text, tags, words = [], others = []]: (typeof ROWS)[number]): Rule {
  return {
    rule,
    text,
    files: { 'Quince.md': '' },
    shows: [
      ...tags.flatMap((name) => [tag(name), tagLink(`#${name}`)]),
      ...words,
      ...(tags.length + words.length > 0 ? [] : [element('a')]),
    ],
    lacks: others.flatMap((name) => [tag(name), tagLink(`#${name}`)]),
  }
}

checkRules('a tag', ROWS.map(toRule))

checkRules('a tag', [
  {
    rule: 'at the start of a line makes no heading',
    text: '#nearly a heading',
    shows: [tagLink('#nearly')],
    lacks: [heading('nearly a heading')],
  },
  {
    rule: 'may stand among bold words, in lists, quotes and tables',
    text: '**very #bold**\n\n- #listed\n\n> #quoted\n\n| #celled |\n| - |\n| x |',
    shows: [
      within('li', tagLink('#listed')),
      within('blockquote', tagLink('#quoted')),
      within('table', tagLink('#celled')),
      tag('bold'),
    ],
  },
  { rule: 'may stand in a heading', text: '## Plans #soon', shows: [within('h2', tagLink('#soon')), tag('soon')] },
  {
    rule: 'counts once, as first written',
    text: '#Pear and #pear',
    shows: [tag('Pear'), tagLink('#pear')],
    lacks: [tag('pear')],
  },
  { rule: 'in an HTML block is none', text: '<div>\n#boxed\n</div>', shows: ['#boxed'], lacks: [tag('boxed')] },
  { rule: 'in a comment is none', text: 'Seen. %%#hidden%%', shows: ['Seen.'], lacks: [tag('hidden')] },
])

checkRules('tags of the properties', [
  {
    rule: 'may be a list',
    text: '---\ntags:\n  - fruit\n  - fruit/stone\n---\nText.',
    shows: [tag('fruit'), tag('fruit/stone'), 'Text.'],
  },
  {
    rule: 'may be a list in brackets, and may have their hash',
    text: '---\ntags: ["#hashed", plain]\n---\n',
    shows: [tag('hashed'), tag('plain')],
    lacks: [tag('#hashed')],
  },
  { rule: 'may be one word', text: '---\ntags: single\n---\n', shows: [tag('single')] },
  {
    rule: 'are dropped where they are numbers or nothing',
    text: '---\ntags: [2024, null, kept]\n---\n',
    shows: [tag('kept')],
    lacks: [tag('2024'), tag('null')],
  },
  {
    rule: 'are dropped where they hold blanks',
    text: '---\ntags: ["two words", kept]\n---\n',
    shows: [tag('kept')],
    lacks: [tag('two words'), tag('two')],
  },
  {
    rule: 'are those of the list “tags”, not of “tag”',
    text: '---\ntag: old\ntags: [new]\n---\n',
    shows: [tag('new')],
    lacks: [tag('old')],
  },
  {
    rule: 'count together with those of the text',
    text: '---\ntags: [above]\n---\nAnd #below.',
    shows: [tag('above'), tag('below')],
  },
  {
    rule: 'are not read in other properties',
    text: '---\nmood: "#none at all"\n---\nText.',
    shows: ['Text.', property('mood', '#none at all')],
    lacks: [tag('none')],
  },
])

checkRules('a hash before a name in a link', [
  {
    rule: 'is that of a heading',
    files: { 'Quince.md': '## seeds\n' },
    text: '[[Quince#seeds|s]]',
    shows: [link('s', 'Quince.md', { heading: 'seeds' })],
    lacks: [tag('seeds')],
  },
])
