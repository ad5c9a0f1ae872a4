import assert from 'node:assert/strict'
import { test } from 'node:test'
import { copyAddress, ruleFor } from '../../src/service-worker/answer-rules.ts'

const BASE = 'https://you.example/repo/'

const ROWS = [
  ['', 'page'],
  ['aws/aws-ecs-service/', 'page'],
  ['aws/aws-ecs-service/?q=x#y', 'page'],
  ['%C3%A9t%C3%A9/', 'page'],
  ['cards/~review/?deck=infrastructure::AWS#Round', 'page'],
  ['_astro/Page.C7T-v7YB.css', 'kept'],
  ['_astro/fonts/6d1f.woff2', 'kept'],
  ['cards/~data/01a491332704.json', 'kept'],
  ['cards/~data/index.json', 'fresh'],
  ['cards/~data/other.json', 'none'],
  ['pagefind/0/fragment/en_3f0c2a9.pf_fragment', 'kept'],
  ['pagefind/shards.json', 'fresh'],
  ['pagefind/0/pagefind-entry.json', 'fresh'],
  ['pagefind/0/pagefind.js', 'fresh'],
  ['files/a%20picture.png', 'fresh'],
  ['favicon.svg', 'fresh'],
  ['sw.js', 'none'],
  ['@vite/client', 'none'],
  ['src/islands/theme.ts', 'none'],
  ['%E0%A4%A', 'none'],
] as const

test('each kind of address is answered in its own way', () => {
  for (const [address, rule] of ROWS) assert.equal(ruleFor(BASE + address, BASE), rule, address)
})

test('what stands beside the site is nobody else’s affair', () => {
  const rows = [
    'https://you.example/other/',
    'https://you.example/',
    'https://you.example/repo',
    'https://else.example/repo/',
  ]
  for (const address of rows) assert.equal(ruleFor(address, BASE), 'none', address)
})

test('a page has one copy, whatever is asked of it', () => {
  assert.equal(copyAddress(`${BASE}search/?q=port#x`), `${BASE}search/`)
  assert.equal(copyAddress(`${BASE}pagefind/0/pagefind-entry.json?ts=1`), `${BASE}pagefind/0/pagefind-entry.json`)
})
