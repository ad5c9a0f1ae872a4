import { link } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { element, task, within } from './sights.ts'

const files = { 'Quince.md': '' }

/* Obsidian's help on task lists. */
checkRules(
  'a task',
  [
    {
      rule: 'is open or done',
      text: '- [ ] water the roots\n- [x] cut the tips\n- [X] burn the rest',
      shows: [task('water the roots', ' '), task('cut the tips', 'x'), task('burn the rest', 'X')],
      lacks: ['['],
    },
    {
      rule: 'may have any mark, and counts as done',
      text: '- [?] unsure\n- [-] dropped\n- [/] begun\n- [>] moved\n- [!] urgent',
      shows: [task('unsure', '?'), task('dropped', '-'), task('begun', '/'), task('moved', '>'), task('urgent', '!')],
      lacks: ['[', ']'],
    },
    {
      rule: 'has one mark',
      text: '- [xx] two letters\n- [] none',
      shows: ['[xx] two letters', '[] none'],
      lacks: [element('input')],
    },
    {
      rule: 'may stand below another',
      text: '- [ ] dig\n  - [x] buy a spade',
      shows: [task('dig', ' '), within('li', within('li', 'buy a spade')), task('buy a spade', 'x')],
    },
    {
      rule: 'may be numbered',
      text: '1. [ ] read of [[Quince|fruit]]\n2. [x] rest',
      shows: [task('read of fruit', ' '), task('rest', 'x'), element('ol'), link('fruit', 'Quince.md')],
    },
    {
      rule: 'may begin with a star or a plus sign',
      text: '* [ ] star\n\n+ [x] plus',
      shows: [task('star', ' '), task('plus', 'x')],
    },
    { rule: 'may stand in a quote', text: '> - [ ] quoted', shows: [within('blockquote', task('quoted', ' '))] },
    {
      rule: 'may stand beside plain items',
      text: '- plain\n- [ ] to do',
      shows: [task('to do', ' '), 'plain'],
      lacks: [task('plain', ' ')],
    },
  ],
  { files },
)
