import * as fc from 'fast-check'

const SIGNS = '[[ ]] ![[ | \\| # ^ [ ] ( ) ! ` ``` ~~~ * ** _ ~~ $ \\ { } == ^[ #a &amp; --- === %% <!-- -->'.split(' ')
const BLANKS = ['\n', '\n\n', '\n\n\n', '  \n', ' ', '    ', '\t', '\u00a0', '\u0301']
const BLOCKS = [
  '- ',
  '1. ',
  '- [ ] ',
  '- [/] ',
  '> ',
  '> [!tip]- ',
  '\n> [!a|b] c\n',
  '# ',
  '## ',
  '\n%%\n',
  '| a | b |\n| - | - |\n',
  '[^1]: ',
  '[r]: x.md\n',
]
const CARDS = [
  '\nSTART\n',
  '\nEND\n',
  'Basic\n',
  'Cloze\n',
  'Back: ',
  '\nTags: a b\n',
  '\n<!--ID: 5-->\n',
  'STARTI [Basic] ',
  ' ENDI',
  '{{c1::',
  '::hint}}',
  '}}',
  '::',
  '\n?\n',
  ' #card\n',
  '\nTARGET DECK: x\n',
  '\nFROZEN - Basic:\n',
  '\nDELETE\n',
  '\nQ: a\nA: b\n',
]
const WORDS = '[^1] [r] A B Part x.png https://e.com www.e.com a@b.c ü 🧪 <div> </div> <b> </p> <script>'.split(' ')

/** Text in which the dialect's signs meet in every order. */
export const dialect = fc
  .array(fc.constantFrom(...SIGNS, ...BLANKS, ...BLOCKS, ...CARDS, ...WORDS), { maxLength: 40 })
  .map((pieces) => pieces.join(''))
