import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileVault } from '../../../src/compiler/compile.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { memoryInMind } from '../memory-in-mind.ts'
import { newVault } from '../vault-on-disk.ts'

test('the settings’ macros are known everywhere, and other ones render anew', async () => {
  const vault = newVault()
  vault.write({ 'Port.md': 'Of $\\RR$.\n' })
  const memory = memoryInMind()
  const build = async (macros: Record<string, string>) => compileVault({ ...vault.options, macros }, memory)
  const first = await build({})
  assert.equal(first.problems.filter(({ kind }) => kind === 'badFormula').length, 1)
  const second = await build({ '\\RR': '\\mathbb{R}' })
  assert.equal(second.problems.filter(({ kind }) => kind === 'badFormula').length, 0)
  assert.match(memory.readNote(toVaultPath('Port.md'))?.html ?? '', /<mi>ℝ<\/mi>/)
  assert.equal((await build({ '\\RR': '\\mathbb{R}' })).counts.rendered, 0)
})

test('a mention shows formulas as its note does', async () => {
  const vault = newVault()
  vault.write({ 'Home.md': '$$\n\\newcommand{\\two}{2}\n$$\n\nSee [[Port]] for $x^\\two$.\n' })
  const memory = memoryInMind()
  await compileVault(vault.options, memory)
  const { groups } = memory.readNote(toVaultPath('Port.md'))?.backlinks ?? { groups: [] }
  const mention = groups.flatMap(({ mentions }) => mentions).find(({ title }) => title === 'Home')
  assert.match(
    mention?.html ?? '',
    /<mark>Port<\/mark> for <math[^>]*><msup><mi>x<\/mi><mn[^>]*>2<\/mn><\/msup><\/math>\./,
  )
})

test('text made of formulas is written in signs of Unicode', async () => {
  const vault = newVault()
  vault.write({ 'Port.md': '# The $\\lambda$ of it\n\nFor $x^2$ only.\n\nSTART\nBasic\nWhat is $y$?\nBack: z\nEND\n' })
  const { site } = await compileVault(vault.options, memoryInMind())
  const { outline, excerpt, cards } = site.index.noteByPath.get(toVaultPath('Port.md'))?.facts ?? {}
  assert.deepEqual([outline?.[0]?.text, excerpt, cards?.[0]?.question], ['The λ of it', 'For x² only.', 'What is y?'])
})

test('an embed of a heading with a formula is mentioned by what the heading says', async () => {
  const vault = newVault()
  vault.write({ 'Home.md': '![[Port#Of $ mathbb{R} 2$]]\n', 'Port.md': '# Of $\\mathbb{R}^2$\n\nWords.\n' })
  const memory = memoryInMind()
  await compileVault(vault.options, memory)
  const { embeds } = memory.readNote(toVaultPath('Port.md'))?.backlinks ?? { embeds: [] }
  assert.equal(embeds.find(({ title }) => title === 'Home')?.html, '<mark>Port › Of ℝ²</mark>')
})
