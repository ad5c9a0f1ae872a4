import { link } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { embed, footnote, image, inOrder, times } from './sights.ts'

/* What an embedded text means is decided where it stands. */
checkRules('an embedded text', [
  {
    rule: 'shows what it embeds, in order',
    text: '![[One]]',
    files: {
      'One.md': 'One begins.\n\n![[Two]]\n\nOne ends.',
      'Two.md': 'Two begins.\n\n![[Three]]',
      'Three.md': 'Three is last.',
    },
    shows: [
      embed('One.md', 'Three is last.'),
      embed('Two.md', 'Three is last.'),
      inOrder('One begins.', 'Two begins.', 'Three is last.', 'One ends.'),
    ],
  },
  {
    rule: 'that embeds its host ends soon',
    page: 'Ping.md',
    files: { 'Ping.md': 'The ping.\n\n![[Pong]]\n\nAfter all.', 'Pong.md': 'The pong.\n\n![[Ping]]' },
    shows: [embed('Pong.md', 'The pong.'), times(1, 10, 'The ping.'), times(1, 10, 'The pong.'), 'After all.'],
  },
  {
    rule: 'that embeds itself ends soon',
    text: 'Round and round.\n\n![[Page]]\n\nAfter all.',
    shows: [times(1, 10, 'Round and round.'), 'After all.'],
  },
  {
    rule: 'may lead round over many notes',
    text: 'Start.\n\n![[A]]',
    files: { 'A.md': 'In A.\n\n![[B]]', 'B.md': 'In B.\n\n![[C]]', 'C.md': 'In C.\n\n![[Page]]' },
    shows: [inOrder('Start.', 'In A.', 'In B.', 'In C.'), times(1, 10, 'In B.')],
  },
  {
    rule: 'may show a block of the page it stands on',
    text: 'The host begins. ^begin\n\n![[Guest]]',
    files: { 'Guest.md': 'The guest says: ![[Page#^begin]]' },
    shows: [times(2, 2, 'The host begins.'), embed('Page.md', 'The host begins.')],
  },
  {
    rule: 'has the links of its own place',
    text: '![[Store/Sign]]',
    files: {
      'Store/Sign.md':
        'To the [[Shelf|wood]], [[./Shelf|near]] and the [[#Small print|rest]].\n\n## Small print\n\nLittle.',
      'Store/Shelf.md': '',
      'Barn/Shelf.md': '',
    },
    shows: [
      link('wood', 'Store/Shelf.md'),
      link('near', 'Store/Shelf.md'),
      link('rest', 'Store/Sign.md', { heading: 'Small print' }),
    ],
  },
  {
    rule: 'has the images of its own place',
    page: 'Barn/Wall.md',
    text: '',
    files: {
      'Barn/Wall.md': '![[Store/Sign]]',
      'Store/Sign.md': '![[plan.png]]',
      'Store/plan.png': '',
      'Barn/plan.png': '',
    },
    shows: [image('Store/plan.png')],
    lacks: [image('Barn/plan.png')],
  },
  {
    rule: 'has footnotes of its own',
    text: 'Mine.[^1]\n\n![[Guest]]\n\n[^1]: By the host.',
    files: { 'Guest.md': 'Theirs.[^1]\n\n[^1]: By the guest.' },
    shows: [footnote('By the host.'), footnote('By the guest.')],
  },
  {
    rule: 'has block identifiers and headings of its own',
    text: '## Same\n\nMine. ^same\n\n![[Guest]]\n\n[[#Same|head]], [[#^same|block]]',
    files: { 'Guest.md': '## Same\n\nTheirs. ^same' },
    shows: [link('head', 'Page.md', { heading: 'Same', nth: 1 }), link('block', 'Page.md', { block: 'Mine.' })],
  },
  {
    rule: 'has properties that stay hidden',
    text: '![[Guest]]',
    files: { 'Guest.md': '---\nsecret: not for guests\ntags: [hush]\n---\nSeen.' },
    shows: [embed('Guest.md', 'Seen.')],
    lacks: ['not for guests', 'hush'],
  },
])
