import { link, pages, unresolved } from './link-sights.ts'
import { checkRules } from './rule.ts'

/* Names that Obsidian's file system takes, and links to them. */
checkRules('a note may be called', [
  {
    rule: 'with dots',
    files: { 'Pump.io.md': '', 'Press 3.5.md': '' },
    text: '[[Pump.io]], [[Press 3.5]]',
    shows: [link('Pump.io', 'Pump.io.md'), link('Press 3.5', 'Press 3.5.md')],
  },
  { rule: 'with plus signs', files: { 'A++.md': '' }, text: 'Grade [[A++]].', shows: [link('A++', 'A++.md')] },
  {
    rule: 'with an ampersand',
    files: { 'Salt & vinegar.md': '', 'P&P.md': '' },
    text: '[[Salt & vinegar]] of [[P&P]]',
    shows: [link('Salt & vinegar', 'Salt & vinegar.md'), link('P&P', 'P&P.md')],
  },
  {
    rule: 'with an apostrophe',
    files: { "It's ripe.md": '', 'It’s rotten.md': '' },
    text: "[[It's ripe]], [[It’s rotten]]",
    shows: [link("It's ripe", "It's ripe.md"), link('It’s rotten', 'It’s rotten.md')],
  },
  {
    rule: 'with round brackets',
    files: { 'Cider (dry).md': '' },
    text: 'Some [[Cider (dry)]].',
    shows: [link('Cider (dry)', 'Cider (dry).md')],
  },
  {
    rule: 'with commas, semicolons and equals signs',
    files: { 'Cut, dry; a=b.md': '' },
    text: '[[Cut, dry; a=b]]',
    shows: [link('Cut, dry; a=b', 'Cut, dry; a=b.md')],
  },
  {
    rule: 'with percent signs',
    files: { '100% juice.md': '', '50%20.md': '' },
    text: '[[100% juice]] and [[50%20]]',
    shows: [link('100% juice', '100% juice.md'), link('50%20', '50%20.md')],
  },
  {
    rule: 'with dollar signs',
    files: { '$2 crate.md': '', '$3 crate.md': '' },
    text: '[[$2 crate]] or [[$3 crate]]',
    shows: [link('$2 crate', '$2 crate.md'), link('$3 crate', '$3 crate.md')],
  },
  {
    rule: 'with tildes, at and exclamation signs',
    files: { '~home @ noon!.md': '' },
    text: '[[~home @ noon!]]',
    shows: [link('~home @ noon!', '~home @ noon!.md')],
  },
  {
    rule: 'with underscores and hyphens',
    files: { '_soft_-fruit.md': '' },
    text: '[[_soft_-fruit]]',
    shows: [link('_soft_-fruit', '_soft_-fruit.md')],
  },
  {
    rule: 'with accents',
    files: { 'Crème brûlée.md': '' },
    text: '[[Crème brûlée]]',
    shows: [link('Crème brûlée', 'Crème brûlée.md')],
  },
  {
    rule: 'in any script',
    files: { '果樹園.md': '', 'Сад.md': '', 'بستان.md': '' },
    text: '[[果樹園]], [[сад]], [[بستان]]',
    shows: [link('果樹園', '果樹園.md'), link('сад', 'Сад.md'), link('بستان', 'بستان.md')],
  },
  {
    rule: 'with emoji',
    files: { '🍐 pears.md': '', '🍏.md': '' },
    text: '[[🍐 pears]], [[🍏]]',
    shows: [link('🍐 pears', '🍐 pears.md'), link('🍏', '🍏.md')],
  },
  {
    rule: 'in Greek, whose last sigma has a form of its own',
    files: { 'Κήπος.md': '' },
    text: '[[ΚΉΠΟΣ]]',
    shows: [link('ΚΉΠΟΣ', 'Κήπος.md')],
  },
  {
    rule: 'as what every object of JavaScript has',
    files: { 'constructor.md': '', 'toString.md': '' },
    text: '[[constructor]], [[toString]], [[valueOf]]',
    shows: [link('constructor', 'constructor.md'), link('toString', 'toString.md'), unresolved('valueOf')],
  },
  {
    rule: 'with letters and accents in two characters',
    files: { 'Pâté.md': '' },
    text: '[[Pa\u0302te\u0301|spread]]',
    shows: [link('spread', 'Pâté.md')],
  },
  {
    rule: 'with a blank that a link writes as a no-break blank',
    files: { 'Wild plums.md': '' },
    text: '[[Wild\u00a0plums|plums]]',
    shows: [link('plums', 'Wild plums.md')],
  },
  {
    rule: 'with a hash, but no link finds it',
    files: { 'D#.md': '', 'D.md': '' },
    text: 'In [[D#]].',
    shows: [link(/^D/, 'D.md', 'top'), pages('D#.md', 'D.md')],
  },
])

/* Each note has a page of its own. */
checkRules('names', [
  {
    rule: 'that differ in signs only are those of different notes',
    files: { 'A.md': '', 'A+.md': '', 'A++.md': '', 'P&P.md': '', 'P P.md': '' },
    text: '[[A]] [[A+]] [[A++]] [[P&P]] [[P P]]',
    shows: [
      pages('A.md', 'A+.md', 'A++.md', 'P&P.md', 'P P.md'),
      link('A+', 'A+.md'),
      link('A++', 'A++.md'),
      link('P&P', 'P&P.md'),
      link('P P', 'P P.md'),
    ],
  },
  {
    rule: 'may be the same in two folders',
    files: { 'Index/Pear.md': 'The pear of the index.', 'Trees/Pear.md': 'The pear of the trees.' },
    page: 'Trees/Pear.md',
    shows: ['The pear of the trees.', pages('Index/Pear.md', 'Trees/Pear.md')],
    lacks: ['of the index'],
  },
  {
    rule: 'may be those of pages that every site has',
    files: { 'tags.md': '', 'Search.md': '', 'files/a.md': '', '404.md': '' },
    text: '[[tags]], [[Search]], [[404]]',
    shows: [
      pages('tags.md', 'Search.md', 'files/a.md', '404.md'),
      link('tags', 'tags.md'),
      link('Search', 'Search.md'),
      link('404', '404.md'),
    ],
  },
  {
    rule: 'with signs alone have pages, too',
    files: { '+.md': '', '!.md': '', '🍐.md': '' },
    text: '[[+]] [[!]] [[🍐]]',
    shows: [pages('+.md', '!.md', '🍐.md'), link('+', '+.md'), link('!', '!.md'), link('🍐', '🍐.md')],
  },
])
