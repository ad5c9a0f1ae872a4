import { link } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { element, footnote, inOrder, times } from './sights.ts'

const files = { 'Quince.md': '' }

/* Obsidian's help on footnotes. */
checkRules(
  'a footnote',
  [
    {
      rule: 'may have a number',
      text: 'A claim.[^1]\n\n[^1]: The proof of it.',
      shows: [footnote('The proof of it.')],
      lacks: ['[^'],
    },
    {
      rule: 'may have a name',
      text: 'A claim.[^why-so]\n\n[^why-so]: The reason for it.',
      shows: [footnote('The reason for it.')],
      lacks: ['why-so'],
    },
    {
      rule: 'may be named in any case of letters',
      text: 'A claim.[^Why]\n\n[^wHY]: The reason for it.',
      shows: [footnote('The reason for it.')],
    },
    { rule: 'has no blank in its name', text: 'A claim.[^not so]', shows: ['[^not so]'], lacks: [element('sup')] },
    {
      rule: 'may have several references',
      text: 'One.[^1] Two.[^1]\n\n[^1]: The same proof.',
      shows: [footnote('The same proof.'), times(1, 1, 'The same proof.')],
    },
    {
      rule: 'may be written in its line',
      text: 'A claim.^[Said on the spot.]',
      shows: [footnote('Said on the spot.')],
      lacks: ['^['],
    },
    {
      rule: 'in its line may hold links and formatting',
      text: 'A claim.^[See **the** [[Quince|fruit]].]',
      shows: [footnote('See the fruit.'), link('fruit', 'Quince.md')],
    },
    {
      rule: 'may hold a link',
      text: 'A claim.[^l]\n\n[^l]: By the [[Quince|fruit]].',
      shows: [footnote('By the fruit.'), link('fruit', 'Quince.md')],
    },
    {
      rule: 'may have several paragraphs',
      text: 'A claim.[^long]\n\n[^long]: First part.\n\n    Second part.\n\nAfter all.',
      shows: [
        footnote('First part.'),
        footnote('Second part.'),
        inOrder('A claim.', 'After all.', 'First part.', 'Second part.'),
      ],
    },
    {
      rule: 'may go on in an indented line',
      text: 'A claim.[^long]\n\n[^long]: First line,\n    second line.',
      shows: [footnote('First line, second line.')],
    },
    {
      rule: 'may be written before its reference',
      text: '[^early]: Said before.\n\nA claim.[^early]',
      shows: [footnote('Said before.')],
    },
    {
      rule: 'may be referred to in lists, quotes and tables',
      text: '- item[^1]\n\n> quote[^2]\n\n| cell[^3] |\n| - |\n| x |\n\n[^1]: Of the item.\n[^2]: Of the quote.\n[^3]: Of the cell.',
      shows: [footnote('Of the item.'), footnote('Of the quote.'), footnote('Of the cell.')],
    },
    { rule: 'in code is code', text: '`[^1]` and `^[none]`', shows: ['[^1] and ^[none]'], lacks: [element('sup')] },
    {
      rule: 'may stand beside one in its line',
      text: 'A.[^1] B.^[On the spot.] C.[^1]\n\n[^1]: Below.',
      shows: [footnote('Below.'), footnote('On the spot.')],
    },
  ],
  { files },
)
