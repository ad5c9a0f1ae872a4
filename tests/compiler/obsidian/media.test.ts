import { fileLink } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { attributeWith, element, image, inOrder, oneParagraph, player, webImage, within } from './sights.ts'

const files = {
  'Pictures/pear.png': '',
  'Pictures/wide hedge.jpg': '',
  'Pictures/crate.svg': '',
  'Pictures/leaf.webp': '',
  'Pictures/bud.avif': '',
  'Pictures/frost.gif': '',
  'Pictures/bark.bmp': '',
  'Sounds/bees.wav': '',
  'Sounds/talk.mp3': '',
  'Films/press.mp4': '',
  'Papers/map.pdf': '',
  'Boards/plan.canvas': '{}',
  'Boards/stock.base': 'views: []',
}

/* Obsidian's help on embedding images. */
checkRules(
  'an image',
  [
    {
      rule: 'is found anywhere in the vault',
      text: '![[pear.png]]',
      shows: [image('Pictures/pear.png')],
      lacks: ['![['],
    },
    {
      rule: 'may have blanks in its name',
      text: '![[wide hedge.jpg]]',
      shows: [image('Pictures/wide hedge.jpg')],
      lacks: ['![['],
    },
    {
      rule: 'may have several endings in its name',
      files: { 'Pictures/map.pdf 2.jpg': '', 'Pictures/crate.svg 1.png': '' },
      text: '![[map.pdf 2.jpg]] ![[crate.svg 1.png]]',
      shows: [image('Pictures/map.pdf 2.jpg'), image('Pictures/crate.svg 1.png')],
    },
    {
      rule: 'may be of any kind that Obsidian shows',
      text: '![[crate.svg]] ![[leaf.webp]] ![[bud.avif]] ![[frost.gif]] ![[bark.bmp]]',
      shows: ['crate.svg', 'leaf.webp', 'bud.avif', 'frost.gif', 'bark.bmp'].map((name) => image(`Pictures/${name}`)),
    },
    {
      rule: 'may say its width',
      text: '![[pear.png|120]]',
      shows: [image('Pictures/pear.png', { width: '120' })],
      lacks: ['120'],
    },
    {
      rule: 'may say its width and height',
      text: '![[pear.png|120x80]]',
      shows: [image('Pictures/pear.png', { width: '120', height: '80' })],
      lacks: ['120'],
    },
    {
      rule: 'may say its alternative text',
      text: '![[pear.png|a ripe one]]',
      shows: [image('Pictures/pear.png', { alt: 'a ripe one' })],
    },
    {
      rule: 'may say its alternative text and its size',
      text: '![[pear.png|a ripe one|60]] ![[crate.svg|full|60x40]]',
      shows: [
        image('Pictures/pear.png', { alt: 'a ripe one', width: '60' }),
        image('Pictures/crate.svg', { alt: 'full', width: '60', height: '40' }),
      ],
    },
    {
      rule: 'takes only its last part for a size',
      text: '![[pear.png|60|a ripe one]]',
      shows: [image('Pictures/pear.png')],
      lacks: [image('Pictures/pear.png', { width: '60' })],
    },
    {
      rule: 'is found without its fragment',
      text: '![[wide hedge.jpg#outline|90]]',
      shows: [image('Pictures/wide hedge.jpg', { width: '90' })],
    },
    {
      rule: 'may be written in Markdown',
      text: '![A pear](Pictures/pear.png)',
      shows: [image('Pictures/pear.png', { alt: 'A pear' })],
    },
    {
      rule: 'in Markdown is found anywhere in the vault',
      text: '![A hedge](wide%20hedge.jpg) ![again](<wide hedge.jpg>)',
      shows: [image('Pictures/wide hedge.jpg', { alt: 'A hedge' }), image('Pictures/wide hedge.jpg', { alt: 'again' })],
    },
    {
      rule: 'in Markdown may say its size',
      page: 'Notes/Deep.md',
      files: { 'Notes/Deep.md': '![A pear|70](../Pictures/pear.png) ![50x30](../Pictures/crate.svg)' },
      shows: [
        image('Pictures/pear.png', { alt: 'A pear', width: '70' }),
        image('Pictures/crate.svg', { width: '50', height: '30' }),
      ],
    },
    {
      rule: 'stays in its line',
      text: 'Ahead ![[crate.svg|16]] behind.',
      shows: [oneParagraph('Ahead', 'behind.'), within('p', image('Pictures/crate.svg', { width: '16' }))],
    },
    {
      rule: 'may stand in a list, a quote and a callout',
      text: '- ![[pear.png]]\n\n> ![[crate.svg]]\n\n> [!note]\n> ![[leaf.webp|20]]',
      shows: [
        within('li', image('Pictures/pear.png')),
        within('blockquote', image('Pictures/crate.svg')),
        within('.callout', image('Pictures/leaf.webp', { width: '20' })),
      ],
    },
    {
      rule: 'may be a link',
      text: '[![A pear|30](pear.png)](https://example.com/)',
      shows: [within('a', image('Pictures/pear.png', { width: '30' }))],
    },
    {
      rule: 'that is missing leaves the rest',
      text: 'Ahead.\n\n![[no such.png]]\n\n![gone](nor%20this.png) Behind.',
      shows: [inOrder('Ahead.', 'Behind.')],
      lacks: ['![[', element('img')],
    },
  ],
  { files },
)

checkRules(
  'a file is shown as',
  [
    {
      rule: 'a player of sound',
      text: '![[bees.wav]]\n\n![[talk.mp3]]',
      shows: [player('audio', 'Sounds/bees.wav'), player('audio', 'Sounds/talk.mp3')],
      lacks: ['![['],
    },
    {
      rule: 'a player of films',
      text: '![[press.mp4]]\n\n![press](Films/press.mp4)',
      shows: [player('video', 'Films/press.mp4')],
      lacks: ['![['],
    },
    {
      rule: 'a PDF',
      text: '![[map.pdf]]',
      shows: [player('iframe', 'Papers/map.pdf'), fileLink(/map/, 'Papers/map.pdf')],
    },
    {
      rule: 'sound, whatever Obsidian plays',
      files: { 'a.flac': '', 'b.m4a': '', 'c.ogg': '', 'd.3gp': '' },
      text: '![[a.flac]] ![[b.m4a]] ![[c.ogg]] ![[d.3gp]]',
      shows: ['a.flac', 'b.m4a', 'c.ogg', 'd.3gp'].map((name) => player('audio', name)),
    },
    {
      rule: 'a film, whatever Obsidian plays',
      files: { 'a.mkv': '', 'b.mov': '', 'c.ogv': '', 'd.webm': '' },
      text: '![[a.mkv]] ![[b.mov]] ![[c.ogv]] ![[d.webm]]',
      shows: ['a.mkv', 'b.mov', 'c.ogv', 'd.webm'].map((name) => player('video', name)),
    },
    {
      rule: 'a PDF opened at a page',
      text: '![[map.pdf#page=4]]',
      shows: [player('iframe', 'Papers/map.pdf', '#page=4')],
    },
    { rule: 'a PDF as tall as asked', text: '![[map.pdf#height=300]]', shows: [player('iframe', 'Papers/map.pdf')] },
    {
      rule: 'a PDF at a page, whatever was selected there',
      text: '![[map.pdf#page=2&selection=1,2,3,4]]',
      shows: [player('iframe', 'Papers/map.pdf', '#page=2')],
    },
    {
      rule: 'no raw brackets where only Obsidian can show it',
      text: 'Ahead.\n\n![[plan.canvas]]\n\n![[stock.base]]\n\n![[stock.base#View]]\n\nBehind.',
      shows: [inOrder('Ahead.', 'plan', 'stock', 'Behind.')],
      lacks: ['![[', ']]'],
    },
  ],
  { files },
)

/* Obsidian's help on embedding what lies on the web. */
checkRules('a picture from the web', [
  {
    rule: 'is shown from its address',
    text: '![A view](https://example.com/view.png)',
    shows: [webImage('https://example.com/view.png', { alt: 'A view' })],
  },
  {
    rule: 'may say its width and height',
    text: '![A view|120x80](https://example.com/view.png)',
    shows: [webImage('https://example.com/view.png', { alt: 'A view', width: '120', height: '80' })],
  },
  {
    rule: 'may say its width alone',
    text: '![300](https://example.com/view.png)',
    shows: [webImage('https://example.com/view.png', { width: '300' })],
  },
  {
    rule: 'keeps its query',
    text: '![v](https://example.com/view?size=2&x=y)',
    shows: [webImage('https://example.com/view?size=2&x=y')],
  },
  {
    rule: 'is a player where its address is that of a film',
    text: '![](https://www.youtube.com/watch?v=pEaRtReE12x) ![](https://youtu.be/qUiNcEtReE1)',
    shows: [attributeWith('pEaRtReE12x'), attributeWith('qUiNcEtReE1')],
    lacks: [element('img')],
  },
  {
    rule: 'is a post where its address is that of one',
    text: '![](https://twitter.com/pears/status/1234567890)',
    shows: [attributeWith('1234567890')],
    lacks: [element('img')],
  },
])
