import { anyLink, backlink, link, pages, property, tag, unresolved } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { element, inOrder } from './sights.ts'

const files = { 'Quince.md': '', 'Trees/Medlar.md': '' }

/* Obsidian's help on properties. */
checkRules(
  'properties',
  [
    {
      rule: 'are no part of the text',
      text: '---\nyield: 3.5\nshelf:\n  - left\n---\nThe text.',
      shows: ['The text.', property('yield', '3.5')],
      lacks: ['yield', '---', 'left', element('hr')],
    },
    {
      rule: 'may be all there is',
      text: '---\nyield: 3.5\n---',
      shows: [property('yield', '3.5')],
      lacks: ['yield', element('hr')],
    },
    {
      rule: 'begin in the first line',
      text: '\n---\nyield: 3.5\n---\nThe text.',
      shows: ['yield: 3.5', 'The text.'],
      lacks: [property('yield', '3.5')],
    },
    {
      rule: 'may have blanks after their last line',
      text: '---\nyield: 3.5\n---  \nThe text.',
      shows: ['The text.', property('yield', '3.5')],
      lacks: ['yield'],
    },
    {
      rule: 'may be JSON',
      text: '---\n{ "yield": 3.5, "tags": ["kept"] }\n---\nThe text.',
      shows: ['The text.', property('yield', '3.5'), tag('kept')],
      lacks: ['yield'],
    },
    {
      rule: 'that are broken leave the text',
      text: '---\nyield: [3.5\nshelf: : left\n---\nThe text.',
      shows: ['The text.'],
      lacks: ['shelf'],
    },
    {
      rule: 'in the middle of a note are rules and text',
      text: 'Ahead.\n\n---\n\nyield: seen\n\n---\n\nBehind.',
      shows: [inOrder('Ahead.', 'yield: seen', 'Behind.'), element('hr')],
      lacks: [property('yield', 'seen')],
    },
    {
      rule: 'that name something twice leave the text',
      text: '---\nyield: 1\nyield: 2\n---\nThe text.',
      shows: ['The text.'],
      lacks: ['yield'],
    },
    {
      rule: 'with values in values leave the text',
      text: '---\nyield:\n  early: 1\n  late: 2\n---\nThe text.',
      shows: ['The text.'],
      lacks: ['yield', 'early'],
    },
    {
      rule: 'know yes and no as words',
      text: '---\nripe: no\nsweet: yes\n---\n',
      shows: [property('ripe', 'no'), property('sweet', 'yes')],
    },
    {
      rule: 'show no Markdown in their words',
      text: '---\nwords: a **firm** one\n---\n',
      shows: [property('words', 'a **firm** one')],
    },
  ],
  { files },
)

checkRules(
  'a property',
  [
    {
      rule: 'may be a link',
      text: '---\nsee: "[[Medlar]]"\n---\n',
      shows: [property('see', link('Medlar', 'Trees/Medlar.md')), backlink('Page.md', 'Trees/Medlar.md')],
    },
    {
      rule: 'may be a list of links',
      text: '---\nsee:\n  - "[[Medlar|soft]]"\n  - "[[Quince]]"\n---\n',
      shows: [
        property('see', link('soft', 'Trees/Medlar.md')),
        property('see', link('Quince', 'Quince.md')),
        backlink('Page.md', 'Quince.md'),
      ],
    },
    {
      rule: 'may be a Markdown link',
      text: '---\nsee: "[soft](Trees/Medlar.md)"\n---\n',
      shows: [property('see', link('soft', 'Trees/Medlar.md')), backlink('Page.md', 'Trees/Medlar.md')],
    },
    {
      rule: 'may be an address',
      text: '---\nsee: https://example.com/\n---\n',
      shows: [property('see', anyLink(/example\.com/))],
    },
    { rule: 'may be a check box', text: '---\nripe: true\n---\n', shows: [property('ripe', element('input'))] },
    { rule: 'may be a date', text: '---\npicked: 2024-10-05\n---\n', shows: [property('picked', element('time'))] },
    {
      rule: 'may be one alias',
      text: '---\naliases: Golden fruit\n---\nThe text.',
      shows: ['The text.', pages('Page.md')],
      lacks: ['Golden'],
    },
    {
      rule: 'may be a list of aliases',
      files: { 'Gold.md': '---\naliases: [Golden, Yellow]\n---\n' },
      text: 'A [[Gold|Golden]] one, no [[Yellow]].',
      shows: [link('Golden', 'Gold.md'), unresolved('Yellow')],
    },
    {
      rule: 'may name classes, which are not shown',
      text: '---\ncssclasses:\n  - wide-rows\n---\nThe text.',
      shows: ['The text.'],
      lacks: ['wide-rows'],
    },
  ],
  { files },
)
