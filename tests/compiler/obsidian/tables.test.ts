import { link, tagLink } from './link-sights.ts'
import { math } from './block-sights.ts'
import { checkRules } from './rule.ts'
import { attributeWith, code, element, heading, image, lineBreak, table, within } from './sights.ts'

const files = { 'Quince.md': '# Kitchen\n\n## Jelly\n\n# Cellar\n\n## Jelly\n', 'Pictures/pear.png': '' }

/* Obsidian's help on tables. */
checkRules(
  'a table',
  [
    {
      rule: 'needs no outer bars',
      text: 'Tree | Fruit\n-- | --\nPear | forty',
      shows: [table('forty', { columns: 2, rows: 2 }), element('th', 'Tree'), element('td', 'Pear')],
    },
    {
      rule: 'may have outer bars',
      text: '| Tree | Fruit |\n| --- | --- |\n| Pear | forty |\n| Plum | ten |',
      shows: [table('ten', { columns: 2, rows: 3 })],
    },
    {
      rule: 'may say where its columns stand',
      text: '| a | b | c |\n| :-- | :-: | --: |\n| d | e | f |',
      shows: [
        table('e', { columns: 3, rows: 2 }),
        within('table', attributeWith('center')),
        within('table', attributeWith('right')),
      ],
    },
    {
      rule: 'may have links',
      text: '| [[Quince]] |\n| --- |\n| [[Quince]] |',
      shows: [within('th', link('Quince', 'Quince.md')), within('td', link('Quince', 'Quince.md'))],
    },
    {
      rule: 'has the bar of an alias behind a backslash',
      text: '| a | b |\n| --- | --- |\n| [[Quince\\|hard fruit]] | c |',
      shows: [table('c', { columns: 2, rows: 2 }), within('td', link('hard fruit', 'Quince.md'))],
      lacks: ['\\', '|'],
    },
    {
      rule: 'has that bar in links to headings as well',
      text: '| a |\n| --- |\n| [[Quince#Cellar#Jelly\\|pot]] |',
      shows: [within('td', link('pot', 'Quince.md', { heading: 'Jelly', nth: 2 }))],
      lacks: ['\\'],
    },
    {
      rule: 'has that bar in images as well',
      text: '| a | b |\n| --- | --- |\n| ![[pear.png\\|50]] | c |',
      shows: [table('c', { columns: 2, rows: 2 }), within('td', image('Pictures/pear.png', { width: '50' }))],
      lacks: ['\\'],
    },
    {
      rule: 'has that bar in Markdown images as well',
      text: '| a | b |\n| --- | --- |\n| ![ripe\\|50](pear.png) | c |',
      shows: [
        table('c', { columns: 2, rows: 2 }),
        within('td', image('Pictures/pear.png', { width: '50', alt: 'ripe' })),
      ],
    },
    {
      rule: 'may have formatting',
      text: '| a | b | c |\n| --- | --- | --- |\n| **firm** | ==bright== | ~~gone~~ |',
      shows: [
        within('td', element('strong', 'firm')),
        within('td', element('mark', 'bright')),
        within('td', element('del', 'gone')),
      ],
    },
    {
      rule: 'may have code with a bar',
      text: '| a |\n| --- |\n| `x \\| y` |',
      shows: [within('td', code('x | y', 'inline'))],
    },
    {
      rule: 'may have tags and formulas',
      text: '| a | b |\n| --- | --- |\n| #fruit | $x$ |',
      shows: [within('td', tagLink('#fruit')), within('td', math('x', 'inline'))],
    },
    {
      rule: 'may break lines in a cell',
      text: '| a |\n| --- |\n| one<br>two |',
      shows: [within('td', lineBreak('one', 'two'))],
    },
    {
      rule: 'may follow a heading at once',
      text: '## Yields\n| a | b |\n| --- | --- |\n| c | d |',
      shows: [heading('Yields', 2), table('c', { columns: 2, rows: 2 })],
    },
    {
      rule: 'fills rows that are too short',
      text: '| a | b |\n| --- | --- |\n| c |',
      shows: [table('c', { columns: 2, rows: 2 })],
    },
    {
      rule: 'ends at a blank line',
      text: '| a |\n| --- |\n| b |\n\nWords.',
      shows: [table('b', { columns: 1, rows: 2 }), element('p', 'Words.')],
    },
    {
      rule: 'may stand in a quote and a list',
      text: '> | a |\n> | --- |\n> | b |\n\n- item\n\n  | c |\n  | --- |\n  | d |',
      shows: [
        within('blockquote', table('b', { columns: 1, rows: 2 })),
        within('li', table('d', { columns: 1, rows: 2 })),
      ],
    },
  ],
  { files },
)
