import { anyLink, fileLink, link, unresolved } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { code, element, heading, within } from './sights.ts'

const files = {
  'Quince.md': '',
  'Trees/Medlar.md': '',
  'Trees/Stone fruit/Damson.md': '',
  'Trees/Stone fruit/Wild plums.md': '',
  'Tools/Ladder.md': '',
  'Tools/Pump.io.md': '',
  'Tools/Guides/Ladder rules.pdf': '',
  'Press 3.5.md': '',
  'Sq]uare.md': '',
}

/* Obsidian's help on internal links: how a wikilink is written. */
checkRules(
  'a wikilink',
  [
    {
      rule: 'names a note of any folder',
      text: 'Bletted like a [[Medlar]] in frost.',
      shows: ['Bletted like a Medlar in frost.', link('Medlar', 'Trees/Medlar.md')],
    },
    {
      rule: 'has its alias after the bar',
      text: 'A [[Quince|hard yellow fruit]] keeps.',
      shows: [link('hard yellow fruit', 'Quince.md')],
      lacks: ['[[', '|'],
    },
    {
      rule: 'has its alias after the first bar',
      text: 'A [[Quince|raw|cooked]] one.',
      shows: [link('raw|cooked', 'Quince.md')],
    },
    {
      rule: 'may have blanks round its bar',
      text: 'Ask for [[Quince | the jelly]].',
      shows: [link('the jelly', 'Quince.md')],
    },
    {
      rule: 'may have blanks inside its brackets',
      text: 'Under a [[  Medlar  ]].',
      shows: ['Under a Medlar.', link('Medlar', 'Trees/Medlar.md')],
    },
    {
      rule: 'may have blanks round its heading',
      files: { 'Quince.md': '## Jelly\n' },
      text: 'From [[Quince # Jelly | the pot]].',
      shows: [link('the pot', 'Quince.md', { heading: 'Jelly' })],
    },
    {
      rule: 'has its place after the first hash',
      files: { 'Quince.md': '# Kitchen\n\n## Jelly\n' },
      text: '[[Quince#Kitchen#Jelly|pot]]',
      shows: [link('pot', 'Quince.md', { heading: 'Jelly' })],
    },
    {
      rule: 'may share its line with another that has an alias',
      text: 'From [[Quince|jelly]] to [[Medlar|cheese]] in a year.',
      shows: ['From jelly to cheese in a year.', link('jelly', 'Quince.md'), link('cheese', 'Trees/Medlar.md')],
    },
    {
      rule: 'may touch another',
      text: '[[Quince|sour]][[Medlar|sweet]]',
      shows: ['soursweet', link('sour', 'Quince.md'), link('sweet', 'Trees/Medlar.md')],
    },
    {
      rule: 'may touch letters and punctuation',
      text: 'Un[[Quince|ripe]]ned („[[Medlar]]“).',
      shows: ['Unripened („Medlar“).', link('ripe', 'Quince.md'), link('Medlar', 'Trees/Medlar.md')],
    },
    {
      rule: 'ends at two closing brackets only',
      text: 'A [[Sq]uare]] bed.',
      shows: [link('Sq]uare', 'Sq]uare.md')],
    },
    {
      rule: 'does not reach over a line end',
      text: 'Half a [[Wild\nplums]] here.',
      shows: ['[[Wild', 'plums]] here.'],
      lacks: [anyLink(/plums/)],
    },
    {
      rule: 'within another is the only link',
      text: '[[the ripe [[Quince]] there]]',
      shows: ['[[the ripe Quince there]]', link('Quince', 'Quince.md')],
    },
    { rule: 'without a target is text', text: 'Nothing [[]] in it.', shows: ['Nothing [[]] in it.'] },
    {
      rule: 'with escaped brackets is text',
      text: 'Written \\[\\[Quince\\]\\] by hand.',
      shows: ['Written [[Quince]] by hand.'],
      lacks: [anyLink('Quince')],
    },
    {
      rule: 'in code of a line is code',
      text: 'Type `[[Quince]]` yourself.',
      shows: [code('[[Quince]]', 'inline')],
      lacks: [anyLink('Quince')],
    },
    {
      rule: 'in a fence is code',
      text: '```\nA [[Quince|q]].\n```',
      shows: [code('A [[Quince|q]].', 'block')],
      lacks: [anyLink('q')],
    },
    {
      rule: 'in indented code is code',
      text: 'Words.\n\n    [[Quince]]\n',
      shows: [code('[[Quince]]', 'block')],
      lacks: [anyLink('Quince')],
    },
    {
      rule: 'wins over a dollar sign inside of it',
      files: { 'Cost $5 a crate.md': '' },
      text: 'See [[Cost $5 a crate]] for $2 more.',
      shows: ['for $2 more.', link('Cost $5 a crate', 'Cost $5 a crate.md')],
    },
    {
      rule: 'to an address of the web is a note that is not there',
      text: 'Not [[https://example.com/pears]].',
      shows: [unresolved('https://example.com/pears')],
    },
    {
      rule: 'to another file of the vault leads to that file',
      text: 'Rules: [[Ladder rules.pdf]], or [[Ladder rules.pdf|these]].',
      shows: [
        fileLink('Ladder rules.pdf', 'Tools/Guides/Ladder rules.pdf'),
        fileLink('these', 'Tools/Guides/Ladder rules.pdf'),
      ],
    },
  ],
  { files },
)

/* Where Obsidian reads wikilinks. */
checkRules(
  'a wikilink works in',
  [
    {
      rule: 'bold and italic words',
      text: '**[[Quince|firm]]** and *[[Medlar|soft]]*',
      shows: [within('strong', link('firm', 'Quince.md')), within('em', link('soft', 'Trees/Medlar.md'))],
    },
    {
      rule: 'struck out and highlighted words',
      text: '~~[[Quince|gone]]~~ and ==[[Medlar|kept]]==',
      shows: [within('del', link('gone', 'Quince.md')), within('mark', link('kept', 'Trees/Medlar.md'))],
    },
    {
      rule: 'a quote',
      text: '> Eat a [[Quince]] cooked.',
      shows: [within('blockquote', link('Quince', 'Quince.md'))],
    },
    {
      rule: 'a list, at any depth',
      text: '- one [[Quince]]\n  1. and [[Medlar]]',
      shows: [within('li', link('Quince', 'Quince.md')), within('ol', link('Medlar', 'Trees/Medlar.md'))],
    },
    {
      rule: 'a heading',
      text: '### After the [[Quince|long winter]]',
      shows: [heading('After the long winter', 3), within('h3', link('long winter', 'Quince.md'))],
    },
    {
      rule: 'a table',
      text: '| Tree |\n| --- |\n| [[Medlar]] |',
      shows: [within('td', link('Medlar', 'Trees/Medlar.md'))],
    },
    {
      rule: "a callout's title and text",
      text: '> [!info] On the [[Quince]]\n> And a [[Medlar]].',
      shows: [
        within('.callout-title', link('Quince', 'Quince.md')),
        within('.callout-content', link('Medlar', 'Trees/Medlar.md')),
      ],
    },
    {
      rule: 'a footnote',
      text: 'A claim.[^a]\n\n[^a]: By the [[Quince]].',
      shows: [within('section', link('Quince', 'Quince.md'))],
    },
    {
      rule: 'no HTML block',
      text: '<div>\nA [[Quince]] in it.\n</div>',
      shows: ['A [[Quince]] in it.'],
      lacks: [anyLink('Quince')],
    },
    {
      rule: 'the line after a bracket that is never closed',
      text: 'Open [[for ever\nthen a [[Quince|closed one]].',
      shows: ['Open [[for ever', link('closed one', 'Quince.md')],
    },
  ],
  { files },
)

/* What a wikilink without an alias is called on the page. */
checkRules(
  'a link without an alias shows',
  [
    { rule: 'the name as typed', text: '[[meDLar]]', shows: [link('meDLar', 'Trees/Medlar.md')] },
    {
      rule: 'the name and the heading',
      files: { 'Quince.md': '## Jelly\n' },
      text: '[[Quince#Jelly]]',
      shows: [link(/^Quince.+Jelly$/, 'Quince.md', { heading: 'Jelly' })],
      lacks: ['[[', element('a', 'Jelly')],
    },
    {
      rule: 'the heading alone in its own note',
      text: '## Jelly\n\nBack to [[#Jelly]].',
      shows: [link('Jelly', 'Page.md', { heading: 'Jelly' })],
    },
  ],
  { files },
)
