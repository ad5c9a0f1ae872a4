import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { newVault } from './vault-on-disk.ts'
import type { VaultOnDisk } from './vault-on-disk.ts'

const COMPOSED = 'caf\u00e9'
const DECOMPOSED = 'cafe\u0301'

/** A vault in which everything is wrong that can be written down, beside notes that are right. */
export function badVault(): VaultOnDisk {
  const vault = newVault({
    ...RIGHT,
    ...ODD_NAMES,
    ...CYCLES,
    ...LEFT_OPEN,
    ...NESTED,
    'Empty.md': '',
    'Blank.md': '\n\n \n',
    'Frontmatter only.md': '---\ntitle: Only\n---',
    'Open frontmatter.md': '---\ntitle: x\n\nText.',
    'Mark.md': '\uFEFF---\ntitle: Marked\n---\nWords.',
    'Returns.md': '---\r\ntitle: Returned\r\n---\r\n# One\r\n\r\nTwo [[Gone]]\r\n',
    'Old returns.md': '# One\r\rTwo',
    'Many links.md': Array.from({ length: 10_000 }, (_, at) => `[[Right ${at % 2}]]`).join(' '),
    'x/Same.md': 'x',
    'y/Same.md': 'y',
    'Ambiguous.md': '[[Same]] [[x/Same]]',
    'Twin.md': 'Large.',
    'twin.md': 'Small.',
    'Twins.md': '[[Twin]] [[twin]] [[TWIN]] [[./twin]] [[/Twin]]',
    'Nul.md': 'a\u0000b',
    'folder.md/Inside.md': 'In a folder that is named like a note.',
  })
  const at = (path: string): string => join(vault.folder, path)
  writeFileSync(at(`${COMPOSED}.md`), 'Composed.')
  writeFileSync(at(`${DECOMPOSED}.md`), 'Decomposed.')
  writeFileSync(at('u\u0308ber.md'), 'Decomposed alone.')
  writeFileSync(at('Latin.md'), Buffer.from('Fine.\n\nA caf\xe9 [[Right 1]].', 'latin1'))
  writeFileSync(at('Wide.md'), Buffer.from('\uFEFFWide words.', 'utf16le'))
  symlinkSync('nowhere.md', at('Dangling.md'))
  symlinkSync('/etc/hostname', at('Outside.md'))
  symlinkSync('..', at('x/Loop'))
  symlinkSync('Right 1.md', at('Linked.md'))
  symlinkSync('Linked circle.md', at('Linked circle.md'))
  mkdirSync(at('.trash'))
  writeFileSync(at('.trash/Thrown away.md'), 'Thrown away.')
  symlinkSync('.trash/Thrown away.md', at('Hidden.md'))
  return vault
}

const RIGHT = {
  'Right 0.md': 'To [[Right 1]].',
  'Right 1.md': '# Part\n\nWords.\n',
}

const ODD = "R&D 'it's' (new) + 100% #1?"

const ODD_NAMES = {
  [`${ODD}.md`]: 'Odd.',
  'C++.md': '',
  'C.md': '',
  'constructor.md': '',
  '__proto__.md': '',
  'Odd links.md': `[[C++]] [[constructor]] [[__proto__]] [[u\u0308ber]] [[\u00fcber]] ![[a&b (c) + 50% d'e.svg]] [x](a%26b%20(c)%20%2B%2050%25%20d'e.svg) [[${COMPOSED}]]`,
  "a&b (c) + 50% d'e.svg": '<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"/>',
}

const CYCLES = {
  'Self.md': '![[Self]]',
  'Ping.md': '![[Pong]]',
  'Pong.md': '> [!note] In a callout\n> ![[Ping]]',
  'Sections.md': '# A\n\n![[#B]]\n\n# B\n\n![[#A]]',
  'Asked.md': '# Q\n\n![[#Q]]\n\nSTART\nBasic\nWhat?\nBack: ![[Asked]]\nEND\n',
}

const LEFT_OPEN = {
  'Open comment.md': 'Words %% and more\n\n[[Right 1]]',
  'Open fence.md': 'Words.\n\n```js\n[[Gone]]',
  'Open math.md': 'Words.\n\n$$\nx = 1\n\n[[Right 1]]',
  'Open callout.md': '> [!note\n> Words [[Right 1]]',
  'Open HTML.md': '<div><b>Words <table>\n\n[[Right 1]] <script>alert(1)',
  'Open HTML comment.md': 'Words.\n\n<!-- [[Gone]]',
  'Open link.md': '[[Right 1 [x](y ![[Right 1 `code **bold',
}

const levels = (make: (level: number) => string): string =>
  Array.from({ length: 50 }, (_, level) => make(level)).join('\n')

const NESTED = {
  'Quotes.md': levels((level) => `${'> '.repeat(level + 1)}${level}`),
  'Lists.md': levels((level) => `${'  '.repeat(level)}- ${level}`),
  'Callouts.md': levels((level) => `${'> '.repeat(level + 1)}[!note] ${level}`),
  ...Object.fromEntries(
    Array.from({ length: 50 }, (_, level) => [`Level ${level}.md`, `Level ${level}.\n\n![[Level ${level + 1}]]`]),
  ),
  'Level 50.md': 'The last.',
}
