import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { cutWords } from '../../../../src/compiler/graph/unlinked/cut-words.ts'
import { nameFinder } from '../../../../src/compiler/graph/unlinked/find-names.ts'
import { isAcronym } from '../../../../src/compiler/graph/unlinked/names.ts'
import { HIDDEN_FROM, HIDDEN_TO } from '../../../../src/compiler/vault/prose.ts'

const CASES: [says: string, names: string[], text: string, found: string[]][] = [
  ['a whole word', ['port'], 'A port, ports, airport, port.', ['port', 'port']],
  [
    'capitals make no difference',
    ['security group'],
    'Security Group and SECURITY GROUP',
    ['Security Group', 'SECURITY GROUP'],
  ],
  ['an acronym is written so', ['IT', 'ARP'], 'it is IT; arp, ARP', ['IT', 'ARP']],
  [
    'the longest name counts',
    ['ecs service', 'aws ecs service', 'ecs'],
    'An AWS ECS service and ecs',
    ['AWS ECS service', 'ecs'],
  ],
  ['blanks may be many', ['load balancer'], 'a load  balancer', ['load  balancer']],
  ['no name goes over a line end', ['load balancer'], 'a load\nbalancer', []],
  ['signs belong to a name', ['node.js', 'c++ now'], 'Node.js, node js, C++ now', ['Node.js', 'C++ now']],
  ['an accent is another letter', ['café'], 'cafe, Café', ['Café']],
  ['Japanese needs no blanks', ['東京タワー', '港'], '昨日東京タワーに行った。空港と港。', ['東京タワー', '港']],
  ['a run of katakana is a word', ['ポート'], 'サポートとポート', ['ポート']],
  ['Chinese within a sentence', ['安全组'], '每个安全组都有规则', ['安全组']],
  ['what is hidden is no word', ['port'], `${HIDDEN_FROM}port${HIDDEN_TO} port`, ['port']],
  ['no name goes over what is hidden', ['load balancer'], `load ${HIDDEN_FROM}x${HIDDEN_TO} balancer`, []],
  ['German ß and İ keep their places', ['straße'], 'İ Straße', ['Straße']],
]

for (const [says, names, text, found] of CASES) {
  test(`${says}: ${text.replaceAll('\n', '⏎')}`, () => {
    assert.deepEqual(
      nameFinder(names)(text).map(({ from, to }) => text.slice(from, to)),
      found,
    )
  })
}

test('all names are found as by looking for each at each place', () => {
  const word = fc.constantFrom('a', 'b', 'ab', 'é', 'ポ', '港', '安', '.', '-', 'AB')
  const name = fc.array(word, { minLength: 1, maxLength: 3 }).map((words) => words.join(' '))
  const names = fc.uniqueArray(
    name.map((text) => (isAcronym(text) ? text : text.toLowerCase())),
    { maxLength: 8, selector: keysOf },
  )
  const text = fc
    .array(fc.oneof(word, fc.constantFrom(' ', '\n', '  ')), { maxLength: 40 })
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(names, text, (given, written) => {
      const plain = given.filter((one) => !/^[港安]$/.test(one))
      assert.deepEqual(nameFinder(plain)(written), findSlowly(plain, written))
    }),
    { numRuns: 500 },
  )
})

function keysOf(text: string): string {
  return cutWords(text)
    .map(({ key }) => key)
    .join(' ')
}

/** Tries every name at every word, the longest first. */
function findSlowly(names: readonly string[], text: string): { name: number; from: number; to: number }[] {
  const pieces = cutWords(text)
  const found = []
  for (let at = 0; at < pieces.length; at += 1) {
    const fitting = names
      .map((name, index) => ({ name, index, length: cutWords(name).length }))
      .sort((a, b) => b.length - a.length)
      .find(({ name, length }) => {
        const part = pieces.slice(at, at + length)
        const isSame = part.map(({ key }) => key).join(' ') === keysOf(name)
        return isSame && (!isAcronym(name) || text.slice(part[0]?.from, part.at(-1)?.to) === name)
      })
    if (!fitting) continue
    const last = pieces[at + fitting.length - 1]
    found.push({ name: fitting.index, from: pieces[at]?.from ?? 0, to: last?.to ?? 0 })
    at += fitting.length - 1
  }
  return found
}
