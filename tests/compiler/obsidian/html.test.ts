import { anyLink, webLink } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { element, inOrder } from './sights.ts'

const files = { 'Quince.md': 'The fruit itself.' }

/* Obsidian's help on HTML. */
checkRules(
  'HTML',
  [
    {
      rule: 'in a line is kept',
      text: 'Hit <kbd>Tab</kbd>, <u>lined</u> words, CO<sub>2</sub>, m<sup>3</sup>, <mark>seen</mark>.',
      shows: [
        element('kbd', 'Tab'),
        element('u', 'lined'),
        element('sub', '2'),
        element('sup', '3'),
        element('mark', 'seen'),
      ],
      lacks: ['<'],
    },
    {
      rule: 'in a block holds no Markdown',
      text: '<div>\nStill **not firm**, no [[Quince]].\n</div>\n\nBut **firm**.',
      shows: ['Still **not firm**, no [[Quince]].', element('strong', 'firm')],
      lacks: [element('strong', 'not firm'), anyLink('Quince')],
    },
    {
      rule: 'never runs scripts',
      text: 'Ahead.\n\n<script>stealFruit()</script>\n\nBehind.',
      shows: [inOrder('Ahead.', 'Behind.')],
      lacks: [element('script'), 'stealFruit'],
    },
    {
      rule: 'never runs scripts of events',
      text: '<b onclick="stealFruit()">bold</b> <img src="x.png" onerror="stealFruit()">',
      shows: [element('b', 'bold')],
      lacks: [{ says: 'a script', sees: ({ page }) => page.html.includes('stealFruit') }],
    },
    {
      rule: 'never brings styles of its own',
      text: 'Ahead.\n\n<style>p { display: none }</style>\n\nBehind.',
      shows: [inOrder('Ahead.', 'Behind.')],
      lacks: [element('style'), 'display: none'],
    },
    {
      rule: 'may show another page in a frame',
      text: '<iframe src="https://example.com/widget"></iframe>\n\nBehind.',
      shows: [
        element('iframe'),
        { says: 'the address', sees: ({ page }) => page.html.includes('https://example.com/widget') },
        'Behind.',
      ],
    },
    {
      rule: 'may fold and lay out',
      text: '<details><summary>More</summary>Inside.</details>\n\n<table><tr><td>cell</td></tr></table>',
      shows: [element('summary', 'More'), 'Inside.', element('td', 'cell')],
    },
    {
      rule: 'may have styles on an element',
      text: 'A <span style="color:red">red</span> one.',
      shows: [element('span', 'red'), 'A red one.'],
    },
    {
      rule: 'may hold links out of the vault',
      text: '<a href="https://example.com/">far</a>',
      shows: [webLink('far', 'https://example.com/')],
    },
  ],
  { files },
)
