import assert from 'node:assert/strict'
import { test } from 'node:test'
import { compileVault } from '../../../../src/compiler/compile.ts'
import { toVaultPath } from '../../../../src/compiler/vault/path.ts'
import { memoryInMind } from '../../memory-in-mind.ts'
import { newVault } from '../../vault-on-disk.ts'

test('a note that is named in plain words is told where, and by what sentence', async () => {
  const files = {
    'Load balancer.md': 'Text.',
    'A.md': '# Part\n\nFirst. It stands behind a **load balancer**, [[B|see]] there. Last.',
    'B.md': 'Text.',
  }
  assert.deepEqual(await unlinkedOf('Load balancer.md', files), [
    {
      title: 'A',
      address: '/a/#part',
      heading: 'Part',
      html: 'It stands behind a <mark>load balancer</mark>, see there.',
    },
  ])
})

const HIDDEN = {
  'a link': '[[B|load balancer]] [load balancer](B.md) [load balancer](https://example.com)',
  'code in a line': '`load balancer`',
  'a block of code': '```\nload balancer\n```',
  'a formula': '$load balancer$',
  'a tag': '#loadbalancer',
  'a property': '---\nabout: load balancer\n---\nText.',
  'a comment': '%% load balancer %%',
  'a card': 'START\nBasic\nWhat is a load balancer?\nBack: x\nEND',
  'a note that links there as well': '[[Load balancer]]. A load balancer.',
}

for (const [what, text] of Object.entries(HIDDEN)) {
  test(`what stands in ${what} is no mention`, async () => {
    assert.deepEqual(await unlinkedOf('Load balancer.md', { 'Load balancer.md': '', 'B.md': '', 'A.md': text }), [])
  })
}

test('what stands in an address is no mention', async () => {
  const text = 'https://example.com/balancer/x <https://balancer.example> www.balancer.example me@balancer.example'
  assert.deepEqual(await unlinkedOf('Balancer.md', { 'Balancer.md': '', 'A.md': text }), [])
})

test('aliases are names, too; those of two letters, and paths, are none', async () => {
  const alias = '---\naliases: [balancer, lb, net/elb]\n---\n'
  const files = { 'Note.md': alias, 'A.md': 'A balancer.', 'B.md': 'An lb.', 'C.md': 'An net/elb.' }
  assert.deepEqual(
    (await unlinkedOf('Note.md', files)).map(({ title }) => title),
    ['A'],
  )
})

test('a name that stands in many notes is a word like others', async () => {
  const naming = (count: number): Record<string, string> =>
    Object.fromEntries(Array.from({ length: count }, (_, at) => [`n${at}.md`, 'At the port.']))
  assert.equal((await unlinkedOf('Port.md', { 'Port.md': '', ...naming(5) })).length, 5)
  assert.equal((await unlinkedOf('Port.md', { 'Port.md': '', ...naming(6) })).length, 0)
})

test('what is hidden within a sentence is shown in words, a formula as a gap', async () => {
  const files = { 'Port.md': '', 'A.md': 'A port takes $x^2$ and `code` of [[B|words]].' }
  assert.deepEqual(
    (await unlinkedOf('Port.md', files)).map(({ html }) => html),
    ['A <mark>port</mark> takes … and code of words.'],
  )
})

test('what is not published names nothing', async () => {
  const files = { 'Port.md': '', 'A.md': '---\npublish: false\n---\nAt the port.' }
  assert.deepEqual(await unlinkedOf('Port.md', files), [])
})

test('a warm build says what a cold one does, whatever was edited', async () => {
  const warm = newVault({ 'Port.md': 'One.', 'A.md': 'At the port of call.' })
  const steps: Record<string, string>[] = [
    {},
    { 'Port of call.md': 'Two.' },
    { 'A.md': 'At a port. At the port of call.' },
    { 'Port of call.md': '---\npublish: false\n---\nTwo.' },
  ]
  let files: Record<string, string> = { 'Port.md': 'One.', 'A.md': 'At the port of call.' }
  for (const step of steps) {
    files = { ...files, ...step }
    warm.write(step)
    await warm.build()
    const cold = newVault(files)
    await cold.build()
    assert.deepEqual(warm.records(), cold.records())
  }
})

test('a sentence that names a note renews the page of that note and no other', async () => {
  const vault = newVault({ 'Port.md': 'One.', 'Host.md': 'Two.', 'A.md': 'At the port of call.' })
  await vault.build()
  const before = vault.records()
  vault.write({ 'A.md': 'At the port of entry.' })
  const { counts } = await vault.build()
  assert.deepEqual([counts.parsed, counts.rendered], [1, 1])
  const after = vault.records()
  assert.deepEqual(
    Object.keys(after).filter((path) => after[path] !== before[path]),
    ['A.md', 'Port.md'],
  )
})

async function unlinkedOf(path: string, files: Record<string, string>) {
  const memory = memoryInMind()
  await compileVault(newVault(files).options, memory)
  return memory.readNote(toVaultPath(path))?.backlinks.unlinked ?? []
}
