import { link } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { inOrder, within } from './sights.ts'

const DIARY = `The frost came before dawn. ^frost

Two lines of one paragraph,
and its end. ^Two-Lines

- buds of the apple
- buds of the pear ^pear-buds
  - the lower ones
- buds of the plum

  ^plum-buds

Words of the whole list:

1. cover the beds
2. light the stoves

^to-do

> Keep the fire small.

^motto

| Hour | Degrees |
| ---- | ------- |
| five | minus four |

^night-table

> [!tip] Smoke
> Smoke keeps the cold out.
^smoke

\`\`\`
stoves = 12
\`\`\`

^stove-code

The bushel cost 2^10 pence, the sign ^half-way along stays, and ^bad_name is none: ^bad_name

- parent of all
  - child of one ^child
`

const files = { 'Year/Diary.md': DIARY }

/* Obsidian's help on linking to a block. */
checkRules(
  'a block',
  [
    {
      rule: 'is a paragraph with an identifier at its end',
      text: '[[Diary#^frost|cold]]',
      shows: [link('cold', 'Year/Diary.md', { block: 'The frost came before dawn.' })],
    },
    {
      rule: 'may end at its last line of several',
      text: '[[Diary#^two-lines|long]]',
      shows: [link('long', 'Year/Diary.md', { block: 'Two lines of one paragraph,' })],
    },
    {
      rule: 'is found whatever the case of the letters',
      text: '[[Diary#^FROST|loud]], [[Diary#^Two-lines|mixed]]',
      shows: [
        link('loud', 'Year/Diary.md', { block: 'The frost' }),
        link('mixed', 'Year/Diary.md', { block: 'and its end.' }),
      ],
    },
    {
      rule: 'may be an item of a list',
      text: '[[Diary#^pear-buds|pears]]',
      shows: [link('pears', 'Year/Diary.md', { block: 'buds of the pear' })],
      lacks: [link('pears', 'Year/Diary.md', { block: 'buds of the apple' })],
    },
    {
      rule: 'may be an item with its identifier on a line of its own',
      text: '[[Diary#^plum-buds|plums]]',
      shows: [link('plums', 'Year/Diary.md', { block: 'buds of the plum' })],
      lacks: [link('plums', 'Year/Diary.md', { block: 'buds of the apple' })],
    },
    {
      rule: 'may be an item within another',
      text: '[[Diary#^child|kid]]',
      shows: [link('kid', 'Year/Diary.md', { block: 'child of one' })],
      lacks: [link('kid', 'Year/Diary.md', { block: 'parent' })],
    },
    {
      rule: 'may be a list with an identifier below',
      text: '[[Diary#^to-do|jobs]]',
      shows: [link('jobs', 'Year/Diary.md', { block: 'cover the beds light the stoves' })],
    },
    {
      rule: 'may be a quote with an identifier below',
      text: '[[Diary#^motto|rule]]',
      shows: [link('rule', 'Year/Diary.md', { block: 'Keep the fire small.' })],
    },
    {
      rule: 'may be a table with an identifier below',
      text: '[[Diary#^night-table|hours]]',
      shows: [link('hours', 'Year/Diary.md', { block: 'minus four' })],
    },
    {
      rule: 'may be a callout with an identifier right below',
      text: '[[Diary#^smoke|fog]]',
      shows: [link('fog', 'Year/Diary.md', { block: 'Smoke keeps the cold out.' })],
    },
    {
      rule: 'may be code with an identifier below',
      text: '[[Diary#^stove-code|count]]',
      shows: [link('count', 'Year/Diary.md', { block: 'stoves = 12' })],
    },
    {
      rule: 'may be a quote with an identifier right below',
      text: '[[#^near|said]]\n\n> So they say.\n^near',
      shows: [link('said', 'Page.md', { block: 'So they say.' })],
      lacks: ['^near'],
    },
    {
      rule: 'of its own note is found without a name',
      text: 'Go to [[#^spot|the spot]].\n\nHere it is. ^spot',
      shows: [link('the spot', 'Page.md', { block: 'Here it is.' })],
    },
    {
      rule: 'that is missing leaves the link to the note',
      text: '[[Diary#^nothing|none]]',
      shows: [link('none', 'Year/Diary.md', 'top')],
    },
    {
      rule: 'is named in a link without an alias',
      text: '[[Diary#^frost]]',
      shows: [link(/frost/, 'Year/Diary.md', { block: 'The frost' })],
      lacks: ['[['],
    },
    {
      rule: 'may be named by a Markdown link',
      text: '[at night](Year/Diary.md#^frost)',
      shows: [link('at night', 'Year/Diary.md', { block: 'The frost' })],
    },
  ],
  { files },
)

checkRules(
  'an identifier',
  [
    {
      rule: 'is not shown',
      page: 'Year/Diary.md',
      shows: [
        'The frost came before dawn.',
        inOrder('and its end.', 'buds of the apple', 'Keep the fire small.', 'stoves = 12'),
      ],
      lacks: [
        '^frost',
        '^Two-Lines',
        '^pear-buds',
        '^plum-buds',
        '^to-do',
        '^motto',
        '^night-table',
        '^smoke',
        '^stove-code',
        '^child',
      ],
    },
    {
      rule: 'in mid-sentence is text',
      page: 'Year/Diary.md',
      shows: ['cost 2^10 pence, the sign ^half-way along stays'],
    },
    {
      rule: 'holds letters of the Latin alphabet, digits and hyphens only',
      page: 'Year/Diary.md',
      shows: ['and ^bad_name is none: ^bad_name'],
    },
    { rule: 'needs a blank before it', text: 'Ten squared is 10^2', shows: ['Ten squared is 10^2'] },
    {
      rule: 'right below a callout is no part of it',
      page: 'Year/Diary.md',
      shows: [within('.callout', 'Smoke keeps the cold out.')],
      lacks: [within('.callout', 'smoke ^')],
    },
  ],
  { files },
)
