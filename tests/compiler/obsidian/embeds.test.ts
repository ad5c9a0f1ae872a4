import { checkRules } from './rule.ts'
import { code, element, embed, heading, inOrder, times } from './sights.ts'
import { callout } from './block-sights.ts'

const RECIPE = `---
cook: somebody
---

Words before all headings.

## Paste

Boil the fruit.

### Sieve

Press it through.

### Sugar

Weigh it out.

## Jar

Fill it hot. ^fill

- a wide tray
- a narrow tray ^narrow
  - its liner
- a stone plate

Steps of the whole work:

1. wash
2. dry

^work

> [!tip] Lids
> Warm them first.
^lids

> Slowly does it.

^slow

| Fruit | Sugar |
| ----- | ----- |
| two   | one   |

^parts

## Kinds

### Paste

Of medlars.
`

const files = { 'Kitchen/Recipe.md': RECIPE, 'Small.md': 'A small text.' }

/* Obsidian's help on embedding notes. */
checkRules(
  'an embed',
  [
    {
      rule: 'shows a whole note without its properties',
      text: '![[Recipe]]',
      shows: [embed('Kitchen/Recipe.md', 'Words before all headings.'), embed('Kitchen/Recipe.md', 'Of medlars.')],
      lacks: ['![[', 'somebody', 'cook'],
    },
    {
      rule: 'shows the same whatever follows its bar',
      text: '![[Recipe|some words]]',
      shows: [embed('Kitchen/Recipe.md', 'Boil the fruit.')],
      lacks: ['some words'],
    },
    {
      rule: 'may be written in Markdown',
      text: '![](Kitchen/Recipe.md)\n\n![part](Recipe.md#Jar)',
      shows: [embed('Kitchen/Recipe.md', 'Boil the fruit.'), times(2, 2, 'Fill it hot.')],
    },
    {
      rule: 'of a heading shows it and what is below',
      text: '![[Recipe#Paste]]',
      shows: [
        heading('Paste', 2),
        heading('Sieve', 3),
        inOrder('Paste', 'Boil', 'Sieve', 'Press it', 'Sugar', 'Weigh'),
      ],
      lacks: ['Words before', 'Fill it', 'medlars'],
    },
    {
      rule: 'of a heading ends at the next of its level',
      text: '![[Recipe#Sieve]]',
      shows: [embed('Kitchen/Recipe.md', 'Press it through.')],
      lacks: ['Boil', 'Weigh'],
    },
    {
      rule: 'of a heading ends at the next of a higher level',
      text: '![[Recipe#Sugar]]',
      shows: [embed('Kitchen/Recipe.md', 'Weigh it out.')],
      lacks: ['Jar', 'Fill'],
    },
    {
      rule: 'of the last heading ends with the note',
      text: '![[Recipe#Kinds]]',
      shows: [embed('Kitchen/Recipe.md', 'Of medlars.')],
      lacks: ['Fill'],
    },
    {
      rule: 'may name the headings above',
      text: '![[Recipe#Kinds#Paste]]',
      shows: [embed('Kitchen/Recipe.md', 'Of medlars.'), heading('Paste', 3)],
      lacks: ['Boil'],
    },
    {
      rule: 'of a block shows that paragraph',
      text: '![[Recipe#^fill]]',
      shows: [embed('Kitchen/Recipe.md', 'Fill it hot.')],
      lacks: ['Jar', '^fill', 'tray'],
    },
    {
      rule: 'of an item shows its children, not its siblings',
      text: '![[Recipe#^narrow]]',
      shows: [embed('Kitchen/Recipe.md', 'a narrow tray'), 'its liner'],
      lacks: ['wide tray', 'stone plate', '^narrow'],
    },
    {
      rule: 'of a list shows all of it',
      text: '![[Recipe#^work]]',
      shows: [inOrder('wash', 'dry'), element('ol')],
      lacks: ['Steps of', 'tray'],
    },
    {
      rule: 'of a callout shows it as one',
      text: '![[Recipe#^lids]]',
      shows: [callout({ type: 'tip', title: 'Lids', text: 'Warm them first.' })],
      lacks: ['^lids', 'Slowly'],
    },
    {
      rule: 'of a quote shows it as one',
      text: '![[Recipe#^slow]]',
      shows: [element('blockquote', 'Slowly does it.')],
      lacks: ['Warm', '^slow'],
    },
    {
      rule: 'of a table shows all of it',
      text: '![[Recipe#^parts]]',
      shows: [element('td', 'two'), element('th', 'Sugar')],
      lacks: ['^parts', 'Slowly'],
    },
    {
      rule: 'of code shows all of it',
      files: { 'Press.md': 'Ahead.\n\n```\nsqueeze(2)\n```\n\n^code\n\nBehind.' },
      text: '![[Press#^code]]',
      shows: [code('squeeze(2)', 'block')],
      lacks: ['Ahead', 'Behind', '^code'],
    },
    {
      rule: 'of an item with its identifier on a line of its own shows that item',
      files: { 'List.md': '- one\n- two\n\n  ^two\n- three' },
      text: '![[List#^two]]',
      shows: [element('li', 'two')],
      lacks: ['one', 'three', '^two'],
    },
    {
      rule: 'may show a part of its own note',
      text: '![[#Later]]\n\n![[#^end]]\n\n## Later\n\nComes last. ^end',
      shows: [times(3, 3, 'Comes last.'), embed('Page.md', 'Later')],
    },
    { rule: 'may stand there twice', text: '![[Small]]\n\n![[Small]]', shows: [times(2, 2, 'A small text.')] },
    {
      rule: 'of a missing note leaves the rest',
      text: 'Ahead.\n\n![[Nowhere]]\n\nBehind.',
      shows: [inOrder('Ahead.', 'Nowhere', 'Behind.')],
      lacks: ['![['],
    },
    {
      rule: 'of a missing heading shows nothing else of the note',
      text: 'Ahead.\n\n![[Recipe#Cake]]\n\nBehind.',
      shows: [inOrder('Ahead.', 'Cake', 'Behind.')],
      lacks: ['![[', 'Boil', 'Words before'],
    },
    {
      rule: 'of a missing block shows nothing else of the note',
      text: 'Ahead.\n\n![[Recipe#^cake]]\n\nBehind.',
      shows: [inOrder('Ahead.', 'Behind.')],
      lacks: ['![[', 'Boil', 'Fill it'],
    },
    {
      rule: 'in code is code',
      text: '`![[Small]]`\n\n```\n![[Small]]\n```\n\n    ![[Small]]',
      shows: [times(3, 3, '![[Small]]')],
      lacks: ['A small text.'],
    },
  ],
  { files },
)
