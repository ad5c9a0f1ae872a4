import { anyLink, backlink, tag } from './link-sights.ts'
import { mermaid } from './block-sights.ts'
import { checkRules } from './rule.ts'
import { code, element, embed, inOrder, within } from './sights.ts'

const files = { 'Quince.md': 'The fruit itself.' }

/* Obsidian's help on code. */
checkRules(
  'code',
  [
    {
      rule: 'in a line is literal',
      text: 'Type `[[Quince]]`, `![[Quince]]` or `**x**`.',
      shows: [code('[[Quince]]', 'inline'), code('![[Quince]]', 'inline'), code('**x**', 'inline')],
      lacks: [anyLink('Quince'), 'The fruit itself.', element('strong')],
    },
    {
      rule: 'in a fence is literal',
      text: '```md\n[[Quince]] ![[Quince]]\n> [!note] boxless\n==dull== %%seen%% #notag\n- [ ] undone\n```',
      shows: [code('[[Quince]] ![[Quince]]\n> [!note] boxless\n==dull== %%seen%% #notag\n- [ ] undone', 'block')],
      lacks: [element('.callout'), element('mark'), element('input'), tag('notag'), embed('Quince.md', 'The')],
    },
    {
      rule: 'may have a fence of tildes',
      text: '~~~js\nconst crates = 42\n~~~',
      shows: [code('const crates = 42', 'block')],
      lacks: ['~~~'],
    },
    {
      rule: 'in a longer fence may show a shorter one',
      text: '````md\n```js\npress()\n```\n````',
      shows: [code('```js\npress()\n```', 'block')],
    },
    {
      rule: 'may be indented',
      text: 'Words.\n\n    crates [[Quince]]\n        deeper',
      shows: [code('crates [[Quince]]\n    deeper', 'block')],
      lacks: [anyLink('Quince')],
    },
    { rule: 'in a line may hold a backquote', text: 'Press ``a ` key`` now.', shows: [code('a ` key', 'inline')] },
    {
      rule: 'in a fence that is never closed runs to the end',
      text: 'Words.\n\n```\nto the end\n\n**still code**',
      shows: [code('to the end\n\n**still code**', 'block')],
      lacks: [element('strong')],
    },
    {
      rule: 'keeps signs of HTML',
      text: '`<b>` and\n\n```html\n<b>x</b> &amp;\n```',
      shows: [code('<b>', 'inline'), code('<b>x</b> &amp;', 'block')],
      lacks: [element('b')],
    },
    {
      rule: 'keeps its lines and indentation',
      text: '```py\ndef press():\n    return 1\n\npress()\n```',
      shows: [code('def press():\n    return 1\n\npress()', 'block')],
    },
    {
      rule: 'of an unknown language is shown as it is',
      text: '```pomology\nripe -> soft\n```',
      shows: [code('ripe -> soft', 'block')],
    },
    {
      rule: 'may stand in lists and quotes',
      text: '- item\n\n  ```\n  listed\n  ```\n\n> ```\n> quoted\n> ```',
      shows: [within('li', code('listed', 'block')), within('blockquote', code('quoted', 'block'))],
    },
    {
      rule: 'in a line may reach over a line end',
      text: 'Run `press\n  --hard <crate>` now.',
      shows: [within('code', 'press --hard <crate>'), 'now.'],
      lacks: ['`'],
    },
    {
      rule: 'may stand right below words and items',
      text: 'Words:\n```sh\npress\n```\n- item\n```sh\nsqueeze\n```\n- last',
      shows: [
        code('press', 'block'),
        code('squeeze', 'block'),
        element('li', 'last'),
        inOrder('Words:', 'press', 'item', 'squeeze', 'last'),
      ],
    },
    {
      rule: 'may be indented by a tab',
      text: '### Options\n\t-h  Press hard\n',
      shows: [code('-h  Press hard', 'block')],
    },
    {
      rule: 'may be empty',
      text: 'Ahead.\n\n```\n```\n\nBehind.',
      shows: [inOrder('Ahead.', 'Behind.')],
      lacks: ['```'],
    },
  ],
  { files },
)

/* Obsidian's help on diagrams, and blocks that only a running app can show. */
checkRules(
  'a block of code may be',
  [
    {
      rule: 'a diagram',
      text: '```mermaid\ngraph TD\n  Seed --> Tree\n```',
      shows: [mermaid('Seed'), mermaid('Tree')],
    },
    {
      rule: 'a diagram whose double brackets are no links',
      text: '```mermaid\ngraph TD\n  A[[Quince]] --> B\n```',
      shows: [mermaid('Quince')],
      lacks: [anyLink('Quince')],
    },
    {
      rule: 'a diagram whose nodes are no links of the note',
      text: '```mermaid\ngraph TD\n  Quince --> Medlar\n  class Quince internal-link\n```',
      shows: [mermaid('Medlar')],
      lacks: [backlink('Page.md', 'Quince.md')],
    },
    {
      rule: 'a query, whose links are none',
      text: 'Ahead.\n\n```dataview\nLIST FROM [[Quince]]\n```\n\n```query\ntag:#fruit\n```\n\n```base\nviews: []\n```\n\nBehind.',
      shows: [inOrder('Ahead.', 'LIST FROM [[Quince]]', 'tag:#fruit', 'views: []', 'Behind.')],
      lacks: [anyLink('Quince'), tag('fruit')],
    },
  ],
  { files },
)
