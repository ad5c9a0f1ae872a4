import { backlink } from './link-sights.ts'
import { checkRules } from './rule.ts'
import type { Rule } from './rule.ts'

const COUNTED: [rule: string, text: string][] = [
  ['a link', 'Of the [[Quince]].'],
  ['a link with an alias', 'Of the [[Quince|hard fruit]].'],
  ['a link to a heading', 'Of the [[Quince#Jelly|jelly]].'],
  ['a link to a missing heading', 'Of the [[Quince#Cake|cake]].'],
  ['a link to a block', 'Of the [[Quince#^frost|frost]].'],
  ['an embed', '![[Quince]]'],
  ['an embed of a section', '![[Quince#Jelly]]'],
  ['a Markdown link', 'Of the [fruit](Trees/Quince.md), [again](Quince).'],
  ['a property', '---\nsee: "[[Quince]]"\n---\n'],
  ['a list in a property', '---\nsee:\n  - "[[Quince|hard fruit]]"\n---\n'],
  ['a callout', '> [!note] Box\n> Of the [[Quince]].'],
  ["a callout's title", '> [!note] Of the [[Quince]]'],
  ['a footnote', 'A claim.[^1]\n\n[^1]: By the [[Quince]].'],
  ['a footnote in its line', 'A claim.^[By the [[Quince]].]'],
  ['a table', '| a |\n| - |\n| [[Quince\\|fruit]] |'],
  ['a heading', '## Of the [[Quince]]'],
  ['a highlight', '==the [[Quince]]=='],
  ['a task', '- [ ] cook the [[Quince]]'],
  ['a quote in a list', '- said\n  > the [[Quince]]'],
]

const NOT_COUNTED: [rule: string, text: string][] = [
  ['code in a line', 'Type `[[Quince]]`.'],
  ['a fence', '```\n[[Quince]]\n```'],
  ['a diagram', '```mermaid\ngraph TD\n  A[[Quince]] --> B\n```'],
  ['a query', '```dataview\nLIST FROM [[Quince]]\n```'],
  ['an HTML block', '<div>\n[[Quince]]\n</div>'],
  ['escaped brackets', '\\[\\[Quince\\]\\]'],
  ['a formula', '$[[Quince]]$'],
  ['bare words', 'Of the Quince.'],
  ['a copy that an embed shows', '![[Other]]'],
]

const files = {
  'Trees/Quince.md': '## Jelly\n\nPicked in frost. ^frost\n',
  'Other.md': 'Of the [[Quince]].',
}

const counts = backlink('Page.md', 'Trees/Quince.md')

function toRule([rule, text]: [string, string], isCounted: boolean): Rule {
  const other = backlink('Other.md', 'Trees/Quince.md')
  return { rule, text, shows: isCounted ? [counts, other] : [other], lacks: isCounted ? [] : [counts] }
}

/* Obsidian's help on backlinks. */
checkRules(
  'a backlink comes from',
  COUNTED.map((row) => toRule(row, true)),
  { files },
)
checkRules(
  'no backlink comes from',
  NOT_COUNTED.map((row) => toRule(row, false)),
  { files },
)

checkRules('a backlink', [
  {
    rule: 'is that of the note the link finds',
    page: 'Yard/Gate.md',
    files: { 'Yard/Gate.md': '[[Rake]]', 'Yard/Rake.md': '', 'Mill/Rake.md': '' },
    shows: [backlink('Yard/Gate.md', 'Yard/Rake.md')],
    lacks: [backlink('Yard/Gate.md', 'Mill/Rake.md')],
  },
  {
    rule: 'of an unresolved link is nobody’s',
    text: '[[Walnut]] and [[Quince/Walnut]]',
    files,
    shows: ['Walnut'],
    lacks: [counts],
  },
  {
    rule: 'comes from no alias',
    text: '[[Golden]]',
    files: { 'Quince.md': '---\naliases: [Golden]\n---\n' },
    shows: ['Golden'],
    lacks: [backlink('Page.md', 'Quince.md')],
  },
])
