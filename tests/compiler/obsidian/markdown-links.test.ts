import { anyLink, fileLink, link, unresolved, webLink } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { attributeWith, within } from './sights.ts'

const files = {
  'Trees/Wild plums.md': '## Late fruit\n\nPicked in frost. ^frost\n',
  'Trees/Crème brûlée.md': '',
  'Trees/Quince (raw).md': '',
  'Trees/100% pear.md': '',
  'Tools/Ladder.md': '',
  'Tools/Guides/rules.pdf': '',
  'Mill/Stone.md': '',
}

/* Obsidian's help on internal links in Markdown's form. */
checkRules(
  'a Markdown link',
  [
    {
      rule: 'writes blanks with percent signs',
      text: '[small fruit](Trees/Wild%20plums.md)',
      shows: [link('small fruit', 'Trees/Wild plums.md')],
    },
    {
      rule: 'may leave out the ending',
      text: '[small fruit](Trees/Wild%20plums)',
      shows: [link('small fruit', 'Trees/Wild plums.md')],
    },
    {
      rule: 'may have blanks between pointed brackets',
      text: '[raw](<Trees/Quince (raw).md>), [wild](<Wild plums>)',
      shows: [link('raw', 'Trees/Quince (raw).md'), link('wild', 'Trees/Wild plums.md')],
    },
    {
      rule: 'with a bare blank is text',
      text: 'No [small fruit](Wild plums.md) here.',
      shows: ['[small fruit](Wild plums.md)'],
      lacks: [anyLink('small fruit')],
    },
    {
      rule: 'finds a bare name in the whole vault',
      text: '[steps](Ladder.md), [grinder](Stone)',
      shows: [link('steps', 'Tools/Ladder.md'), link('grinder', 'Mill/Stone.md')],
    },
    {
      rule: 'finds a name whatever the case of the letters',
      text: '[steps](LADDER.md)',
      shows: [link('steps', 'Tools/Ladder.md')],
    },
    {
      rule: 'starts at its note’s folder with dots',
      page: 'Mill/Wheel.md',
      files: { 'Mill/Wheel.md': '[up](../Tools/Ladder.md), [here](./Stone.md), [not here](./Ladder.md)' },
      shows: [link('up', 'Tools/Ladder.md'), link('here', 'Mill/Stone.md'), unresolved('not here')],
    },
    {
      rule: 'may write any letter with percent signs',
      text: '[sweet](Trees/Cr%C3%A8me%20br%C3%BBl%C3%A9e.md)',
      shows: [link('sweet', 'Trees/Crème brûlée.md')],
    },
    {
      rule: 'may write nothing but blanks with percent signs',
      files: { 'Trees/Süße plum.md': '' },
      text: '[sweet](Trees/Süße%20plum.md)',
      shows: [link('sweet', 'Trees/Süße plum.md')],
    },
    {
      rule: 'may leave letters as they are',
      text: '[sweet](<Crème brûlée.md>)',
      shows: [link('sweet', 'Trees/Crème brûlée.md')],
    },
    {
      rule: 'may hold a lone percent sign',
      text: '[juice](<100% pear>)',
      shows: [link('juice', 'Trees/100% pear.md')],
    },
    {
      rule: 'leads to a heading',
      text: '[late](Trees/Wild%20plums.md#Late%20fruit)',
      shows: [link('late', 'Trees/Wild plums.md', { heading: 'Late fruit' })],
    },
    {
      rule: 'leads to a heading of its own note',
      text: '## Lower shelf\n\n[down](#Lower%20shelf)',
      shows: [link('down', 'Page.md', { heading: 'Lower shelf' })],
    },
    {
      rule: 'leads to a block',
      text: '[cold](Wild%20plums.md#^frost), [own](#^own) ^own',
      shows: [
        link('cold', 'Trees/Wild plums.md', { block: 'Picked in frost.' }),
        link('own', 'Page.md', { block: 'cold, own' }),
      ],
    },
    {
      rule: 'may have a title',
      text: '[steps](Ladder.md "to climb"), [more](<Ladder.md> \'up\')',
      shows: [link('steps', 'Tools/Ladder.md'), link('more', 'Tools/Ladder.md')],
      lacks: ['climb'],
    },
    {
      rule: 'may have formatted words',
      text: '[a **firm** step](Ladder.md)',
      shows: [link('a firm step', 'Tools/Ladder.md'), within('a', within('strong', 'firm'))],
    },
    {
      rule: 'may lead to another file',
      text: '[rules](Tools/Guides/rules.pdf), [the same](rules.pdf)',
      shows: [fileLink('rules', 'Tools/Guides/rules.pdf'), fileLink('the same', 'Tools/Guides/rules.pdf')],
    },
    {
      rule: 'to nothing shows its words',
      text: 'A [hole](Nowhere.md) there.',
      shows: ['A hole there.', unresolved('hole')],
    },
    { rule: 'in code is code', text: '`[steps](Ladder.md)`', shows: ['[steps](Ladder.md)'], lacks: [anyLink('steps')] },
  ],
  { files },
)

checkRules('a link out of the vault', [
  {
    rule: 'keeps its address',
    text: '[far](https://example.com/pears%20and?tree=old&row=7#ripe)',
    shows: [webLink('far', 'https://example.com/pears%20and?tree=old&row=7#ripe')],
  },
  {
    rule: 'may be a bare address',
    text: 'See https://example.org/orchard there.',
    shows: [webLink('https://example.org/orchard', 'https://example.org/orchard')],
  },
  {
    rule: 'may stand between pointed brackets',
    text: 'See <https://example.org/hedge>.',
    shows: [webLink('https://example.org/hedge', 'https://example.org/hedge')],
    lacks: ['<'],
  },
  {
    rule: 'may be an address for mail',
    text: 'Write to <pears@example.org> or [us](mailto:plums@example.org).',
    shows: [webLink('pears@example.org', 'mailto:pears@example.org'), webLink('us', 'mailto:plums@example.org')],
  },
  {
    rule: 'may open Obsidian',
    text: '[app](obsidian://open?vault=Trees)',
    shows: [webLink('app', 'obsidian://open?vault=Trees')],
  },
  {
    rule: 'never runs a script',
    text: '[press](javascript:alert(1)) and [data](data:text/html,x)',
    shows: ['press and data'],
    lacks: [attributeWith('javascript:'), attributeWith('data:text')],
  },
  {
    rule: 'may have brackets in its words and its address',
    text: '[how [a guide] (pears)](https://example.com/pears_(fruit))',
    shows: [webLink('how [a guide] (pears)', 'https://example.com/pears_(fruit)')],
  },
  {
    rule: 'ends before the punctuation behind it',
    text: 'At https://example.org/pears, and https://example.org/plums.',
    shows: [
      webLink('https://example.org/pears', 'https://example.org/pears'),
      webLink('https://example.org/plums', 'https://example.org/plums'),
    ],
  },
  {
    rule: 'may be written below the text',
    text: 'See [the far site][far] and [far].\n\n[far]: https://example.com/far',
    shows: [webLink('the far site', 'https://example.com/far'), webLink('far', 'https://example.com/far')],
    lacks: ['[far]:'],
  },
])
