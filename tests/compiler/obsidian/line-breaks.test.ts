import { checkRules } from './rule.ts'
import { element, lineBreak, oneParagraph, within } from './sights.ts'

/* Obsidian's help on paragraphs and line breaks, strict line breaks off. */
checkRules('a line', [
  {
    rule: 'that ends by a single return is a line of the page',
    text: 'first line\nsecond line',
    shows: [lineBreak('first line', 'second line'), oneParagraph('first line', 'second line')],
  },
  { rule: 'may end by two blanks', text: 'first line  \nsecond line', shows: [lineBreak('first line', 'second line')] },
  {
    rule: 'may end by a backslash',
    text: 'first line\\\nsecond line',
    shows: [lineBreak('first line', 'second line')],
    lacks: ['\\'],
  },
  {
    rule: 'may end by a break tag',
    text: 'first line<br>second line<br/>third line',
    shows: [lineBreak('first line', 'second line'), lineBreak('second line', 'third line')],
  },
  {
    rule: 'with nothing in it parts paragraphs',
    text: 'first text\n\nsecond text',
    shows: [element('p', 'first text'), element('p', 'second text')],
    lacks: [oneParagraph('first text', 'second text')],
  },
  {
    rule: 'ends in lists and quotes as well',
    text: '- first line\n  second line\n\n> third line\n> fourth line',
    shows: [
      within('li', lineBreak('first line', 'second line')),
      within('blockquote', lineBreak('third line', 'fourth line')),
    ],
  },
])
