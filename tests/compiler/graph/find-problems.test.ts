import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProblems } from '../../../src/compiler/graph/find-problems.ts'
import { sayProblem } from '../../../src/compiler/problems/problem.ts'
import { tinyVault } from '../tiny-vault.ts'

test('a link to nothing is reported where it stands, with the nearest name', () => {
  assert.deepEqual(said({ 'ECS cluster.md': '', 'A.md': '---\ntitle: A\n---\n\n- in a [[ESC cluster#Part|c]]' }), [
    'A.md:5:8 nothing is named “ESC cluster” (ECS cluster)',
  ])
})

test('aliases are names to be near', () => {
  assert.deepEqual(said({ 'Load Balancer.md': '---\naliases: [balancer]\n---\n', 'A.md': '[[balanser]]' }), [
    'A.md:1:1 nothing is named “balanser” ([[Load Balancer|balancer]])',
  ])
})

test('an alias finds nothing, and the link that does is named, with its folder where the name is not enough', () => {
  const files = {
    'x/Net.md': '---\naliases: [Web]\n---\n',
    'y/Net.md': '',
    'Own.md': '---\naliases: AI\n---\n',
    'A.md': '[[web]] [[Ai#Part|x]]',
  }
  assert.deepEqual(said(files), [
    'A.md:1:1 nothing is named “web” ([[x/Net|Web]])',
    'A.md:1:9 nothing is named “Ai” ([[Own|AI]])',
  ])
})

test('a missing heading is reported with the nearest one of its note', () => {
  assert.deepEqual(said({ 'B.md': '# Security group\n', 'A.md': '[[B#Security grup]] ![[B#Nowhere]]' }), [
    'A.md:1:1 no heading “Security grup” in that note (Security group)',
    'A.md:1:21 no heading “Nowhere” to embed in that note',
  ])
})

test('a block that is not there is reported with the nearest', () => {
  assert.deepEqual(said({ 'B.md': 'Here. ^ident', 'A.md': '[[B#^idnt]] ![[B#^other]] [[B#^IDENT]]' }), [
    'A.md:1:1 no block “^idnt” in that note (^ident)',
    'A.md:1:13 no block “^other” to embed in that note',
  ])
})

test('an ambiguous name is reported with its candidates', () => {
  assert.deepEqual(said({ 'x/T.md': '', 'y/T.md': '', 'A.md': '[[T]]' }), [
    'A.md:1:1 several files are named “T” (x/T.md” or “y/T.md)',
  ])
})

test('a fault that a card copies from its note is reported once', () => {
  const text = '[[Nowhere]]\n\nSTART\nBasic\n[[Nowhere]]\nBack: [[Nobody]]\nEND\n'
  assert.deepEqual(said({ 'A.md': text }), [
    'A.md:1:1 nothing is named “Nowhere”',
    'A.md:6:7 nothing is named “Nobody”',
  ])
})

test('places in a card are those of the file', () => {
  const text = '---\na: 1\n---\n\nSTART\nBasic\n\nQ [[no one]]\nBack: a [[no two]]\nb [[no three]]\nEND\n'
  assert.deepEqual(said({ 'A.md': text }), [
    'A.md:8:3 nothing is named “no one”',
    'A.md:9:9 nothing is named “no two”',
    'A.md:10:3 nothing is named “no three”',
  ])
})

test('an embed that ends in itself names its chain', () => {
  const vault = tinyVault({ 'A.md': '![[B]]', 'B.md': '![[C#Part]]', 'C.md': '# Part\n\n![[A]]' })
  const { problems } = vault.render('A.md')
  assert.deepEqual(
    problems.map(({ kind, path, subject }) => [kind, path, subject]),
    [['embedCycle', 'C.md', 'A › B › C#Part › A']],
  )
})

test('MDX that cannot be read is shown as Markdown and reported', () => {
  const vault = tinyVault({ 'A.mdx': '# Text\n\nA {brace and <b>.\n' })
  assert.match(vault.render('A.mdx').html, /<h1 id="text">Text<\/h1>/)
  assert.deepEqual(
    findProblems(vault.index).map(({ kind, path }) => [kind, path]),
    [['brokenMdx', 'A.mdx']],
  )
})

function said(files: Record<string, string>): string[] {
  return findProblems(tinyVault(files).index).map((problem) => {
    const [place = '', what = ''] = sayProblem(problem).split(/ {2}|;/)
    return `${place} ${what}${problem.didYouMean === undefined ? '' : ` (${problem.didYouMean})`}`
  })
}
