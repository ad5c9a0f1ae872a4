import { anyLink, fileLink, link, unresolved } from './link-sights.ts'
import { checkRules } from './rule.ts'

const files = {
  'Bench.md': 'The bench at the top.',
  'Quince.md': '',
  'Yard/Bench.md': 'The bench in the yard.',
  'Yard/Rake.md': '',
  'Yard/Sheds/Deep/Vise.md': '',
  'Yard/Sheds/Saw.md': '',
  'Mill/Rake.md': '',
  'Mill/Stone.md': '',
  'Store/Long shelf/Crate.md': '',
  'Store/Crate.md': '',
  'Mill/wall.canvas': '{}',
}

/* How Obsidian looks up what a link names. */
checkRules(
  'a link finds',
  [
    {
      rule: 'a note whatever the case of the letters',
      text: '[[qUINCE]] and [[yard/SHEDS/saw|saw]]',
      shows: [link('qUINCE', 'Quince.md'), link('saw', 'Yard/Sheds/Saw.md')],
    },
    {
      rule: 'a note with or without its ending',
      text: '[[Stone.md|with]] and [[Stone|without]]',
      shows: [link('with', 'Mill/Stone.md'), link('without', 'Mill/Stone.md')],
    },
    {
      rule: 'a note by its path from the root of the vault',
      text: '[[Yard/Sheds/Saw]]',
      shows: [link(/Saw$/, 'Yard/Sheds/Saw.md')],
    },
    {
      rule: 'a note by the end of its path',
      text: '[[Sheds/Saw|one]] and [[Deep/Vise|two]]',
      shows: [link('one', 'Yard/Sheds/Saw.md'), link('two', 'Yard/Sheds/Deep/Vise.md')],
    },
    {
      rule: 'no note by a part of its folder’s name',
      text: '[[heds/Saw|cut off]]',
      shows: [unresolved('cut off')],
    },
    {
      rule: 'its own note by an empty path',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': '## Hinge\n\nOil the [[#Hinge|iron]].' },
      shows: [link('iron', 'Yard/Gate.md', { heading: 'Hinge' })],
    },
    {
      rule: 'a note beside its own by ./',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': 'Near [[./Rake|the rake]].' },
      shows: [link('the rake', 'Yard/Rake.md')],
    },
    {
      rule: 'nothing but what is beside it by ./',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': 'No [[./Stone|stone here]].' },
      shows: [unresolved('stone here')],
    },
    {
      rule: 'a note of the folder above by ../',
      page: 'Yard/Sheds/Door.md',
      files: { 'Yard/Sheds/Door.md': '[[../Rake|up]], [[../../Mill/Stone|over]].' },
      shows: [link('up', 'Yard/Rake.md'), link('over', 'Mill/Stone.md')],
    },
    {
      rule: 'nothing in other folders by ../',
      page: 'Yard/Sheds/Door.md',
      files: { 'Yard/Sheds/Door.md': '[[../Stone|not up there]]' },
      shows: [unresolved('not up there')],
    },
    {
      rule: 'a note at the root by a slash before its path',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': '[[/Bench|top]], not [[/Saw|somewhere]].' },
      shows: [link('top', 'Bench.md'), unresolved('somewhere')],
    },
    {
      rule: 'the note at the root before one of its own folder',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': 'Sit on the [[Bench|seat]].' },
      shows: [link('seat', 'Bench.md')],
    },
    {
      rule: 'the path from the root before one below its own folder',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': '[[Mill/Stone|grind]]', 'Yard/Mill/Stone.md': '' },
      shows: [link('grind', 'Mill/Stone.md')],
    },
    {
      rule: 'the note of its own folder where the root has none',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': 'Take the [[Rake|teeth]].' },
      shows: [link('teeth', 'Yard/Rake.md')],
    },
    {
      rule: 'the note of its own folder from elsewhere, too',
      page: 'Mill/Wheel.md',
      files: { 'Mill/Wheel.md': 'Take the [[Rake|teeth]].' },
      shows: [link('teeth', 'Mill/Rake.md')],
    },
    {
      rule: 'one of several notes by its folder',
      page: 'Yard/Gate.md',
      files: { 'Yard/Gate.md': '[[Mill/Rake|theirs]] and [[Yard/Bench|ours]]' },
      shows: [link('theirs', 'Mill/Rake.md'), link('ours', 'Yard/Bench.md')],
    },
    {
      rule: 'the note with the shortest path where nothing is nearer',
      text: 'Fill a [[Crate|box]].',
      shows: [link('box', 'Store/Crate.md')],
    },
    {
      rule: 'the shortest path even where the folder above has another',
      page: 'Store/Long shelf/Inner/Label.md',
      files: { 'Store/Long shelf/Inner/Label.md': '[[Crate|box]]' },
      shows: [link('box', 'Store/Crate.md')],
    },
    {
      rule: 'a file of exactly that name before a note of that name',
      files: { 'sizes.txt': '', 'sizes.txt.md': '' },
      text: '[[sizes.txt|the list]]',
      shows: [fileLink('the list', 'sizes.txt')],
    },
    {
      rule: 'a file that is no note only with its ending',
      text: '[[wall.canvas|board]] but not [[wall|bare]].',
      shows: [fileLink('board', 'Mill/wall.canvas'), unresolved('bare')],
    },
    {
      rule: 'no note by an alias',
      files: { 'Quince.md': '---\naliases: [Golden apple]\n---\n' },
      text: 'A [[Golden apple]] is [[Quince|Golden]].',
      shows: [unresolved('Golden apple'), link('Golden', 'Quince.md')],
    },
    {
      rule: 'the note where it lacks the heading or the block',
      text: '[[Quince#Nowhere|a]] and [[Quince#^nothing|b]]',
      shows: [link('a', 'Quince.md', 'top'), link('b', 'Quince.md', 'top')],
    },
  ],
  { files },
)

/* Obsidian shows the words of a link to a note that nobody has written yet. */
checkRules('an unresolved link', [
  {
    rule: 'shows its name and leads nowhere',
    text: 'Some day a [[Walnut]] grows.',
    shows: ['Some day a Walnut grows.', unresolved('Walnut')],
    lacks: ['[['],
  },
  {
    rule: 'shows its alias',
    text: 'Some day [[Walnut|the nut tree]] grows.',
    shows: ['Some day the nut tree grows.', unresolved('the nut tree')],
    lacks: ['|'],
  },
  {
    rule: 'may name a folder that is not there',
    text: 'Some day [[Far wood/Walnut|the far tree]] grows.',
    shows: [unresolved('the far tree')],
    lacks: ['Far wood'],
  },
  {
    rule: 'may name a heading of a note that is not there',
    text: 'Some day [[Walnut#Shells|its shells]] fall.',
    shows: [unresolved('its shells')],
    lacks: ['Shells|', '#'],
  },
  {
    rule: 'is not made of single brackets',
    text: 'A [remark by the way] stays.',
    shows: ['A [remark by the way] stays.'],
    lacks: [anyLink(/remark/)],
  },
])
