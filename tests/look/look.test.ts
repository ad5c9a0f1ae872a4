import assert from 'node:assert/strict'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { test } from 'node:test'
import { converter, parse, wcagContrast } from 'culori'
import { feedItems } from '../../src/compiler/graph/feed-items.ts'
import { accentTokens } from '../../src/look/accent.ts'
import { findFrameLinks } from '../../src/look/frame-links.ts'
import { readSnippets } from '../../src/look/snippets.ts'
import { readSiteOptions } from '../../src/site-options.ts'
import { tinyVault } from '../compiler/tiny-vault.ts'

const PAPERS = [
  ['oklch(0.986 0.004 95)', 'oklch(0.947 0.022 38)', 'oklch(0.99 0.005 60)'],
  ['oklch(0.18 0.007 60)', 'oklch(0.285 0.04 38)', 'oklch(0.2 0.03 40)'],
] as const

test('whatever the colour, the accent can be read in both themes', () => {
  const hues = Array.from({ length: 36 }, (_, at) => `oklch(0.6 0.2 ${at * 10})`)
  for (const colour of [...hues, 'yellow', 'white', 'black', '#0b7285', 'rebeccapurple']) {
    const css = accentTokens(colour) ?? ''
    const [, ...pair] = /--rubric:light-dark\((.*?\)),(.*?\))\)/.exec(css) ?? []
    for (const [at, papers] of PAPERS.entries()) {
      const accent = parse(pair[at] ?? '')
      assert.ok(accent, `${colour}: ${css}`)
      for (const paper of papers) assert.ok(wcagContrast(accent, paper) >= 4.5, `${colour} on ${paper}`)
    }
  }
})

test('the accent has the hue that was asked for', () => {
  const css = accentTokens('teal') ?? ''
  const [, light = ''] = /--rubric:light-dark\((.*?\)),/.exec(css) ?? []
  const hueOf = (colour: string): number => converter('oklch')(parse(colour))?.h ?? 0
  assert.ok(Math.abs(hueOf(light) - hueOf('teal')) < 2)
})

test('what is no colour is refused, and so is what has no place', () => {
  assert.equal(accentTokens('rubbish'), undefined)
  assert.throws(() => readSiteOptions({ accent: 'rubbish' }), /accent: an accent is a colour of CSS/)
  assert.throws(() => readSiteOptions({ logo: 'logo.svg' }), /logo: a logo is a file of public\//)
  assert.throws(() => readSiteOptions({ nav: [{ title: 'x' }] }), /nav/)
  assert.throws(() => readSiteOptions({ snippets: ['../x'] }), /snippets/)
})

test('links of the frame lead to notes, to pages and elsewhere; one that leads nowhere is left out and named', () => {
  const { site } = tinyVault({ 'x/About me.md': '## Work\n', 'Home.md': '' })
  const wanted = ['About me', 'About me#Work', '/tags/', 'https://elsewhere.example/', 'Abuot me', 'Nothing'].map(
    (to) => ({
      title: to,
      to,
    }),
  )
  const { links, faults } = findFrameLinks(wanted, 'nav', { site: { ...site, base: '/repo' } })
  assert.deepEqual(
    links.map(({ href }) => href),
    ['/repo/x/about-me/', '/repo/x/about-me/#work', '/repo/tags/', 'https://elsewhere.example/'],
  )
  assert.deepEqual(faults, [
    'nav: no published note is named “Abuot me”; did you mean “About me”? The link is left out',
    'nav: no published note is named “Nothing”; the link is left out',
  ])
})

test('snippets are read in their order, and one that is missing is named', (context) => {
  const vault = mkdtempSync(join(tmpdir(), 'verso-snippets-'))
  context.after(() => rmSync(vault, { recursive: true, force: true }))
  mkdirSync(join(vault, '.obsidian/snippets'), { recursive: true })
  writeFileSync(join(vault, '.obsidian/snippets/wide.css'), '.a{}')
  writeFileSync(join(vault, '.obsidian/snippets/headings.css'), '.b{}')
  const read = readSnippets(['headings', 'haedings', 'wide'], vault)
  assert.equal(read?.css, '.b{}\n.a{}')
  assert.match(read.address, /^\/files\/~snippets-[0-9a-f]{8}\.css$/)
  assert.deepEqual(read.faults, ['snippets: there is no .obsidian/snippets/haedings.css; did you mean “headings”?'])
  assert.equal(readSnippets([], vault), undefined)
})

test('a feed names the notes that changed last, as far as that is known', () => {
  const note = (title: string, dates: object) => ({ title, address: `/${title}/`, excerpt: `About ${title}`, ...dates })
  const items = feedItems([
    note('old', { created: '2020-01-01' }),
    note('undated', {}),
    note('new', { created: '2020-01-01', updated: '2024-05-01', description: 'Said' }),
    note('broken', { updated: 'yesterday' }),
  ])
  assert.deepEqual(
    items.map(({ title, description }) => [title, description]),
    [
      ['new', 'Said'],
      ['old', 'About old'],
    ],
  )
  const many = Array.from({ length: 80 }, (_, at) => note(String(at), { updated: '2024-01-01' }))
  assert.equal(feedItems(many).length, 50)
})
