import type { CompiledSite } from '../../../src/compiler/compile.ts'
import { newVault } from '../vault-on-disk.ts'
import { link, pages, property, unresolved } from './link-sights.ts'
import { checkRules } from './rule.ts'
import { element, image, lineBreak, oneParagraph } from './sights.ts'

/** Reads the files from a disk. */
async function open(files: Readonly<Record<string, string>>): Promise<CompiledSite> {
  return (await newVault(files).build()).site
}

/* What is in a vault, and what its settings change. */
checkRules(
  'a vault',
  [
    {
      rule: 'does not hold what lies in hidden folders',
      files: { '.obsidian/Plugin.md': '', '.trash/Old.md': '', '.git/Log.md': '', 'Kept.md': '' },
      text: '[[Kept]], [[Old]], [[Plugin]], [[Log]]',
      shows: [link('Kept', 'Kept.md'), unresolved('Old'), unresolved('Plugin'), unresolved('Log')],
    },
    {
      rule: 'shows single returns as line breaks',
      text: 'first line\nsecond line',
      shows: [lineBreak('first line', 'second line')],
    },
    {
      rule: 'shows single returns as line breaks where its settings say so',
      files: { '.obsidian/app.json': '{ "strictLineBreaks": false }' },
      text: 'first line\nsecond line',
      shows: [lineBreak('first line', 'second line')],
    },
    {
      rule: 'joins lines where its settings say so',
      files: { '.obsidian/app.json': '{ "strictLineBreaks": true }' },
      text: 'first line\nsecond line  \nthird line',
      shows: [oneParagraph('first line second line'), lineBreak('second line', 'third line')],
      lacks: [lineBreak('first line', 'second line')],
    },
    {
      rule: 'finds excluded files',
      files: { '.obsidian/app.json': '{ "userIgnoreFilters": ["Attic/"] }', 'Attic/Trunk.md': '' },
      text: '[[Trunk]]',
      shows: [link('Trunk', 'Attic/Trunk.md')],
    },
    {
      rule: 'may hold names whose accents are characters of their own',
      files: {
        'Pa\u0302te\u0301.md': 'Found.',
        'bru\u0302le\u0301e.svg': '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"></svg>',
      },
      text: '[[P\u00e2t\u00e9]] ![[br\u00fbl\u00e9e.svg]]',
      shows: [link('P\u00e2t\u00e9', 'P\u00e2t\u00e9.md'), image('br\u00fbl\u00e9e.svg')],
    },
    {
      rule: 'may hold empty notes',
      files: { 'Empty.md': '', 'Blank.md': '\n\n  \n' },
      text: '[[Empty]] [[Blank]]',
      shows: [link('Empty', 'Empty.md'), link('Blank', 'Blank.md'), pages('Empty.md', 'Blank.md', 'Page.md')],
    },
  ],
  { open },
)

checkRules(
  'a file',
  [
    {
      rule: 'may have line ends of Windows',
      text: '---\r\nyield: 3.5\r\n---\r\nfirst line\r\nsecond line\r\n\r\n- item\r\n',
      shows: [property('yield', '3.5'), lineBreak('first line', 'second line'), element('li', 'item')],
      lacks: ['yield'],
    },
    {
      rule: 'may begin with a byte order mark',
      text: '\uFEFF---\nyield: 3.5\n---\nThe text.',
      shows: [property('yield', '3.5'), 'The text.'],
      lacks: ['yield'],
    },
    {
      rule: 'may begin with a byte order mark and a heading',
      text: '\uFEFF# Fruit\n',
      shows: [element('h1', 'Fruit')],
    },
    { rule: 'need not end with a line end', text: 'The last words', shows: ['The last words'] },
  ],
  { open },
)
