import { link } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { code, element, heading, within } from './sights.ts'

const files = { 'Quince.md': '' }

checkRules(
  'a heading',
  [
    {
      rule: 'has the level of its hashes',
      text: '# a\n\n## b\n\n### c\n\n#### d\n\n##### e\n\n###### f',
      shows: ['a', 'b', 'c', 'd', 'e', 'f'].map((words, at) => heading(words, at + 1)),
    },
    {
      rule: 'has six levels',
      text: '####### no heading',
      shows: ['####### no heading'],
      lacks: [heading('no heading')],
    },
    { rule: 'drops blanks round its words', text: '##    much room   ', shows: [heading('much room', 2)] },
    { rule: 'drops closing hashes', text: '## closed ##\n\n## C# ##', shows: [heading('closed', 2), heading('C#', 2)] },
    {
      rule: 'may be underlined',
      text: 'first\n=====\n\nsecond\n------',
      shows: [heading('first', 1), heading('second', 2)],
    },
    { rule: 'may be empty', text: '##\n\nText.', shows: [element('h2', ''), 'Text.'], lacks: ['#'] },
    {
      rule: 'may hold links and formatting',
      text: '## To the [[Quince|fruit]], **now**, `so`',
      shows: [
        heading('To the fruit, now, so', 2),
        within('h2', link('fruit', 'Quince.md')),
        within('h2', element('strong', 'now')),
        within('h2', code('so', 'inline')),
      ],
    },
    {
      rule: 'like another has an anchor of its own',
      text: '## Same\n\n## Same\n\n[[#Same|first]]',
      shows: [heading('Same', 2), link('first', 'Page.md', { heading: 'Same', nth: 1 })],
    },
  ],
  { files },
)
