import { anyLink } from './link-sights.ts'
import { math } from './block-sights.ts'
import { checkRules } from './rule.ts'
import { code, element, inOrder, within } from './sights.ts'

const files = { 'Quince.md': '' }

/* Obsidian's help on math. */
checkRules(
  'a formula',
  [
    {
      rule: 'stands in its line between dollar signs',
      text: 'A crate holds $n = 12r^2$ fruits.',
      shows: [math('n = 12r^2', 'inline'), inOrder('A crate holds', 'fruits.')],
      lacks: ['$'],
    },
    {
      rule: 'may be a block',
      text: '$$\n\\begin{pmatrix}a & b\\\\\nc & d\n\\end{pmatrix}\n$$',
      shows: [math('\\begin{pmatrix}a & b\\\\c & d\\end{pmatrix}', 'display')],
      lacks: ['$$'],
    },
    {
      rule: 'may be a block in one line',
      text: 'Ahead.\n\n$$a^2 + b^2$$\n\nBehind.',
      shows: [math('a^2 + b^2', 'display'), inOrder('Ahead.', 'Behind.')],
      lacks: ['$'],
    },
    {
      rule: 'of two dollar signs may stand among words',
      text: 'So $$x + y$$ it is.',
      shows: [math('x + y', 'display'), inOrder('So', 'it is.')],
      lacks: ['$'],
    },
    {
      rule: 'of two dollar signs may begin and end with blanks, and touch digits',
      text: '$$ x $$5',
      shows: [math('x', 'display')],
      lacks: ['$'],
    },
    {
      rule: 'of two dollar signs may hold one',
      text: '$$\na = \\text{$b$}\n$$',
      shows: [math('a = \\text{$b$}', 'display')],
    },
    {
      rule: 'may hold brackets',
      text: 'Between $[0, 1]$ and $(a, b]$.',
      shows: [math('[0, 1]', 'inline'), math('(a, b]', 'inline')],
    },
    {
      rule: 'may hold underscores, stars and carets',
      text: '$a_1 * b_2 * c_3$',
      shows: [math('a_1 * b_2 * c_3', 'inline')],
      lacks: [element('em')],
    },
    {
      rule: 'may hold brackets of a link',
      text: '$[[Quince]]$',
      shows: [math('[[Quince]]', 'inline')],
      lacks: [anyLink('Quince')],
    },
    { rule: 'may hold a dollar sign behind a backslash', text: '$5\\$ + x$', shows: [math('5\\$ + x', 'inline')] },
    {
      rule: 'may stand twice in a line',
      text: '$a$ and $b$',
      shows: [math('a', 'inline'), math('b', 'inline'), 'and'],
    },
    {
      rule: 'may stand in a list',
      text: '- first $a$\n- second\n\n  $$\n  b\n  $$',
      shows: [within('li', math('a', 'inline')), within('li', math('b', 'display'))],
    },
    {
      rule: 'may stand in a quote',
      text: '> said $a$\n>\n> $$\n> b\n> $$',
      shows: [within('blockquote', math('a', 'inline')), within('blockquote', math('b', 'display'))],
    },
    {
      rule: 'may stand in a table',
      text: '| a | b |\n| - | - |\n| $x^2$ | y |',
      shows: [within('td', math('x^2', 'inline'))],
    },
    {
      rule: 'may stand in a heading and in a footnote',
      text: '## Of $h$\n\nA claim.[^1]\n\n[^1]: By $f$.',
      shows: [within('h2', math('h', 'inline')), within('section', math('f', 'inline'))],
    },
    {
      rule: 'may begin right below words',
      text: 'If and only if\n$$\na = b\n$$\nholds.',
      shows: [math('a = b', 'display'), inOrder('If and only if', 'holds.')],
      lacks: ['$'],
    },
    {
      rule: 'may begin right below an item of a list',
      text: '- first is\n$$\na = b\n$$\n- second',
      shows: [math('a = b', 'display'), element('li', 'second')],
      lacks: ['$'],
    },
    {
      rule: 'may have lines that begin like other blocks',
      text: 'So\n$$\na\n= b\n- c\n+ d\n| f\n> g\n$$',
      shows: [math('a = b - c + d | f > g', 'display')],
      lacks: [element('h2'), element('li'), element('blockquote')],
    },
    {
      rule: 'may have words on the lines of its dollar signs',
      text: '$$a +\nb$$\n\nBehind.',
      shows: [math('a + b', 'display'), 'Behind.'],
      lacks: ['$'],
    },
    {
      rule: 'may have bars',
      text: 'Of $\\left(V, ||\\cdot||\\right)$ and $|x|$.',
      shows: [math('\\left(V, ||\\cdot||\\right)', 'inline'), math('|x|', 'inline')],
    },
    {
      rule: 'may be bold words’ neighbour',
      text: '**norm** $x$, *$y$*',
      shows: [element('strong', 'norm'), math('x', 'inline'), within('em', math('y', 'inline'))],
    },
    {
      rule: 'in code is code',
      text: '`$a$` and\n\n```\n$$b$$\n```',
      shows: [code('$a$', 'inline'), code('$$b$$', 'block')],
      lacks: [element('math')],
    },
  ],
  { files },
)

checkRules('dollar signs are text', [
  {
    rule: 'before prices',
    text: 'From $5 to perhaps $10 a crate.',
    shows: ['From $5 to perhaps $10 a crate.'],
    lacks: [element('math')],
  },
  {
    rule: 'with a blank after the first',
    text: 'A $ sign and a$ sign.',
    shows: ['A $ sign and a$ sign.'],
    lacks: [element('math')],
  },
  { rule: 'with a blank before the last', text: 'Say $x $ here.', shows: ['Say $x $ here.'], lacks: [element('math')] },
  {
    rule: 'with a digit after the last',
    text: 'Both $a$5 dollars.',
    shows: ['Both $a$5 dollars.'],
    lacks: [element('math')],
  },
  { rule: 'behind a backslash', text: 'Pay \\$5\\$ now.', shows: ['Pay $5$ now.'], lacks: [element('math')] },
  {
    rule: 'in code of a line',
    text: '`echo $HOME $PATH`',
    shows: [code('echo $HOME $PATH', 'inline')],
    lacks: [element('math')],
  },
])
