import { checkRules } from './rule.ts'
import { element, embed, inOrder } from './sights.ts'
import { callout } from './block-sights.ts'

const files = { 'Kitchen/Recipe.md': 'First. ^first\n\nFill it hot. ^fill\n', 'Small.md': 'A small text.' }

/* Where Obsidian shows another note in place. */
checkRules(
  'an embed may stand',
  [
    {
      rule: 'between words of a paragraph',
      text: 'Ahead of it ![[Small]] and behind it.',
      shows: [inOrder('Ahead of it', 'A small text.', 'and behind it.'), embed('Small.md', 'A small text.')],
    },
    {
      rule: 'in a quote',
      text: '> Said so:\n>\n> ![[Small]]',
      shows: [element('blockquote'), inOrder('Said so:', 'A small text.')],
    },
    {
      rule: 'in a list',
      text: '- first\n- ![[Small]]\n- last',
      shows: [inOrder('first', 'A small text.', 'last'), element('li', 'last')],
    },
    {
      rule: 'in a callout',
      text: '> [!info] Box\n> ![[Small]]',
      shows: [callout({ type: 'info', title: 'Box', text: 'A small text.' })],
    },
    {
      rule: 'under another, line by line',
      text: '![[Small]]\n![[Recipe#^fill]]',
      shows: [inOrder('A small text.', 'Fill it hot.')],
    },
  ],
  { files },
)
