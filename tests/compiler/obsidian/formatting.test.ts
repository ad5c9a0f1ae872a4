import { link } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { code, element, inOrder, within } from './sights.ts'

const files = { 'Quince.md': '' }

/* Obsidian's help on basic formatting. */
checkRules(
  'a highlight',
  [
    {
      rule: 'stands between two pairs of equals signs',
      text: 'Mind the ==ripe ones== first.',
      shows: [element('mark', 'ripe ones')],
      lacks: ['=='],
    },
    {
      rule: 'may stand twice in a line',
      text: '==one== and ==two==',
      shows: [element('mark', 'one'), element('mark', 'two')],
    },
    {
      rule: 'may hold links and formatting',
      text: '==a **firm** [[Quince|fruit]]==',
      shows: [
        element('mark', 'a firm fruit'),
        within('mark', element('strong', 'firm')),
        within('mark', link('fruit', 'Quince.md')),
      ],
    },
    {
      rule: 'may stand within formatting',
      text: '**all ==bright== here**',
      shows: [within('strong', element('mark', 'bright'))],
    },
    { rule: 'may hold one equals sign', text: '==a = b==', shows: [element('mark', 'a = b')] },
    { rule: 'may touch letters', text: 'un==ripe==ned', shows: [element('mark', 'ripe'), 'unripened'] },
    {
      rule: 'in code is code',
      text: '`==dull==` and\n\n```\n==duller==\n```',
      shows: [code('==dull==', 'inline'), code('==duller==', 'block')],
      lacks: [element('mark')],
    },
    {
      rule: 'is no arrow',
      text: 'From seed ==> to tree ==> to crate.',
      shows: ['From seed ==> to tree ==> to crate.'],
      lacks: [element('mark')],
    },
    {
      rule: 'is not opened before a blank',
      text: 'Here == not there == either.',
      shows: ['Here == not there == either.'],
      lacks: [element('mark')],
    },
    {
      rule: 'is no part of a longer row',
      text: '====== nothing ======',
      shows: ['====== nothing ======'],
      lacks: [element('mark')],
    },
    {
      rule: 'may be in headings, lists, quotes and tables',
      text: '## So ==bright==\n\n- ==item==\n\n> ==quote==\n\n| ==cell== |\n| - |\n| x |',
      shows: [
        within('h2', element('mark', 'bright')),
        within('li', element('mark', 'item')),
        within('blockquote', element('mark', 'quote')),
        within('th', element('mark', 'cell')),
      ],
    },
  ],
  { files },
)

checkRules('formatting knows', [
  {
    rule: 'bold',
    text: '**firm words** and __strong words__',
    shows: [element('strong', 'firm words'), element('strong', 'strong words')],
    lacks: ['**', '__'],
  },
  {
    rule: 'italics',
    text: '*leaning* and _sloping_',
    shows: [element('em', 'leaning'), element('em', 'sloping')],
    lacks: ['*', '_'],
  },
  {
    rule: 'both at once',
    text: '***steep*** and **flat _leaning_ flat**',
    shows: [within('em', element('strong', 'steep')), element('strong', 'flat leaning flat'), element('em', 'leaning')],
  },
  { rule: 'words struck out', text: 'Now ~~sour~~ sweet.', shows: [element('del', 'sour')], lacks: ['~~'] },
  { rule: 'one tilde is text', text: 'H~2~O, ~5 to ~10', shows: ['H~2~O, ~5 to ~10'], lacks: [element('del', '')] },
  {
    rule: 'no italics inside a word with underscores',
    text: 'a_ripe_fruit',
    shows: ['a_ripe_fruit'],
    lacks: [element('em')],
  },
  { rule: 'quotes', text: '> Said somebody.\n> And more.', shows: [within('blockquote', 'Said somebody. And more.')] },
  { rule: 'lists in lists', text: '- a\n  1. b\n     - c', shows: [within('ul', within('ol', within('ul', 'c')))] },
  {
    rule: 'lists right below words',
    text: 'Needed:\n1) a crate\n2) a cart\n\nAnd:\n- rope',
    shows: [element('ol'), element('li', 'a crate'), element('li', 'rope'), element('p', 'Needed:')],
    lacks: ['1)'],
  },
  {
    rule: 'lists indented by tabs',
    text: '- a\n\t- b\n\t\t- c\n- d',
    shows: [within('ul', within('ul', within('ul', 'c'))), element('li', 'd')],
  },
  {
    rule: 'numbers that a list begins with',
    text: '3. third\n4. fourth',
    shows: [{ says: 'a list from 3', sees: ({ page }) => page.html.includes('start="3"') }],
  },
  {
    rule: 'rules',
    text: 'Above.\n\n***\n\n- - -\n\n___\n\nBelow.',
    shows: [element('hr'), inOrder('Above.', 'Below.')],
    lacks: ['*', '___'],
  },
])
