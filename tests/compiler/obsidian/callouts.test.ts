import { link } from './link-sights.ts'
import { callout, math } from './block-sights.ts'
import { checkRules } from './rule.ts'
import { code, element, embed, image, table, task, within } from './sights.ts'

const files = { 'Quince.md': 'The fruit itself.', 'Pictures/pear.png': '' }

/* Obsidian's help on callouts. */
checkRules(
  'a callout',
  [
    {
      rule: 'is called by its type where it has no title',
      text: '> [!note]\n> The words.',
      shows: [callout({ type: 'note', title: 'Note', text: 'The words.' })],
      lacks: ['[!'],
    },
    {
      rule: 'may have a title',
      text: '> [!info] Of the frost\n> The words.',
      shows: [callout({ type: 'info', title: 'Of the frost', text: 'The words.' })],
    },
    {
      rule: 'may have a title alone',
      text: '> [!tip] All is said here',
      shows: [callout({ type: 'tip', title: 'All is said here' })],
    },
    {
      rule: 'may be folded',
      text: '> [!question]- More\n> The words.',
      shows: [callout({ type: 'question', title: 'More', text: 'The words.', fold: 'closed' })],
      lacks: ['[!', ']-'],
    },
    {
      rule: 'may be foldable and open',
      text: '> [!bug]+ Less\n> The words.',
      shows: [callout({ type: 'bug', title: 'Less', text: 'The words.', fold: 'open' })],
    },
    {
      rule: 'may be folded without a title',
      text: '> [!todo]-\n> The words.',
      shows: [callout({ type: 'todo', title: 'Todo', text: 'The words.', fold: 'closed' })],
    },
    {
      rule: 'has its type in any case of letters',
      text: '> [!DANGER] Ice\n> The words.',
      shows: [callout({ type: 'danger', title: 'Ice' })],
    },
    {
      rule: 'may have blanks in its type',
      text: '> [!see also]\n> The words.',
      shows: [callout({ type: 'see-also', title: 'See Also' })],
    },
    {
      rule: 'may have words for styles after a bar',
      text: '> [!note|wide left] Frost\n> The words.',
      shows: [callout({ type: 'note', title: 'Frost', text: 'The words.' })],
      lacks: ['wide'],
    },
    {
      rule: 'of an unknown type keeps its name',
      text: '> [!harvest] Crates\n> The words.',
      shows: [callout({ type: 'harvest', title: 'Crates', text: 'The words.' })],
      lacks: ['[!'],
    },
    {
      rule: 'may have links and formatting in its title',
      text: '> [!tip] A **firm** [[Quince|fruit]] in `code`\n> The words.',
      shows: [
        callout({ type: 'tip', title: 'A firm fruit in code' }),
        within('.callout-title', link('fruit', 'Quince.md')),
        within('.callout-title', element('strong', 'firm')),
      ],
    },
    {
      rule: 'may stand in another, at any depth',
      text: '> [!question] Out\n> > [!todo] Mid\n> > > [!example] In\n> > > The words.',
      shows: [
        callout({ type: 'question', title: 'Out' }),
        callout({ type: 'todo', title: 'Mid', inside: 'question' }),
        callout({ type: 'example', title: 'In', inside: 'todo', text: 'The words.' }),
      ],
    },
    {
      rule: 'may hold links, formatting and images',
      text: '> [!info]\n> A **firm** [[Quince|fruit]].\n> ![[pear.png|40]]',
      shows: [
        within('.callout', link('fruit', 'Quince.md')),
        within('.callout', element('strong', 'firm')),
        within('.callout', image('Pictures/pear.png', { width: '40' })),
      ],
    },
    {
      rule: 'may hold many blocks',
      text: '> [!example] All\n> One.\n>\n> Two.\n>\n> - item\n>\n> ```\n> coded\n> ```\n>\n> | a | b |\n> | - | - |\n> | c | d |',
      shows: [
        callout({ type: 'example', title: 'All', text: 'Two.' }),
        within('.callout', element('li', 'item')),
        within('.callout', code('coded', 'block')),
        within('.callout', table('c', { columns: 2, rows: 2 })),
      ],
    },
    {
      rule: 'may hold tasks, formulas and embeds',
      text: '> [!todo]\n> - [x] picked\n>\n> $a + b$\n>\n> ![[Quince]]',
      shows: [
        within('.callout', task('picked', 'x')),
        within('.callout', math('a + b', 'inline')),
        within('.callout', embed('Quince.md', 'The fruit itself.')),
      ],
    },
    {
      rule: 'may stand in a list',
      text: '- item\n\n  > [!note] In it\n  > The words.',
      shows: [within('li', callout({ type: 'note', title: 'In it', text: 'The words.' }))],
    },
    {
      rule: 'ends where its quote ends',
      text: '> [!note] Frost\n> The words.\n\nOutside.',
      shows: [callout({ type: 'note', title: 'Frost' }), element('p', 'Outside.')],
      lacks: [callout({ type: 'note', title: 'Frost', text: 'Outside.' })],
    },
  ],
  { files },
)

checkRules('a quote', [
  {
    rule: 'without a type is no callout',
    text: '> A plain quote.',
    shows: [within('blockquote', 'A plain quote.')],
    lacks: [element('.callout')],
  },
  {
    rule: 'with a type further down is no callout',
    text: '> A plain quote.\n> [!note] late',
    shows: [within('blockquote', 'A plain quote.')],
    lacks: [element('.callout')],
  },
  {
    rule: 'with a type inside its first line is no callout',
    text: '> See [!note] here',
    shows: [within('blockquote', 'See [!note] here')],
    lacks: [element('.callout')],
  },
])

const TYPES = [
  'note',
  'abstract',
  'info',
  'todo',
  'tip',
  'success',
  'question',
  'warning',
  'failure',
  'danger',
  'bug',
  'example',
  'quote',
]
const OTHER_NAMES = [
  'summary',
  'tldr',
  'hint',
  'important',
  'check',
  'done',
  'help',
  'faq',
  'caution',
  'attention',
  'fail',
  'missing',
  'error',
  'cite',
]

checkRules(
  'a callout may be of the type',
  [...TYPES, ...OTHER_NAMES].map((type) => ({
    rule: type,
    text: `> [!${type}]\n> The words.`,
    shows: [
      callout({ type, title: `${type.charAt(0).toUpperCase()}${type.slice(1)}`, text: 'The words.' }),
      within('.callout', element('svg')),
    ],
    lacks: ['[!'],
  })),
)
