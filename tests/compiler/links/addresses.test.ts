import assert from 'node:assert/strict'
import { test } from 'node:test'
import { assignAddresses, attachmentAddress } from '../../../src/compiler/links/addresses.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'

test('a note stands at its path, folded', () => {
  assert.deepEqual(addressesOf('Infra/AWS ECS service.md', 'Ünï/東京.md', "It's.md", 'v1.2.mdx'), {
    'Infra/AWS ECS service.md': '/infra/aws-ecs-service/',
    'Ünï/東京.md': '/ünï/東京/',
    "It's.md": '/its/',
    'v1.2.mdx': '/v1-2/',
  })
})

test('the home note stands at the root: index, else README, else Home', () => {
  assert.deepEqual(addressesOf('Home.md'), { 'Home.md': '/' })
  assert.deepEqual(addressesOf('Home.md', 'README.md'), { 'Home.md': '/home/', 'README.md': '/' })
  assert.deepEqual(addressesOf('Home.md', 'README.md', 'index.md'), {
    'Home.md': '/home/',
    'README.md': '/readme/',
    'index.md': '/',
  })
})

test('a folder’s own note is the page of the folder', () => {
  assert.deepEqual(addressesOf('AWS/AWS.md', 'AWS/Other.md'), { 'AWS/AWS.md': '/aws/', 'AWS/Other.md': '/aws/other/' })
  assert.deepEqual(addressesOf('AWS.md', 'AWS/Other.md'), { 'AWS.md': '/aws/', 'AWS/Other.md': '/aws/other/' })
  assert.deepEqual(addressesOf('a/b.md', 'a/b/c.md'), { 'a/b.md': '/a/b/', 'a/b/c.md': '/a/b/c/' })
  assert.deepEqual(addressesOf('AWS/README.md', 'AWS/AWS.md', 'AWS/index.md'), {
    'AWS/README.md': '/aws/readme/',
    'AWS/AWS.md': '/aws/aws/',
    'AWS/index.md': '/aws/',
  })
  assert.deepEqual([...assign(['AWS/AWS.md', 'Home.md', 'X.md']).folderNotes].sort(), ['AWS/AWS.md', 'Home.md'])
})

test('the note beside a folder gives way to the one inside, and is told apart', () => {
  const { noteAddress, problems } = assign(['AWS.md', 'AWS/AWS.md'])
  assert.equal(noteAddress.get(toVaultPath('AWS/AWS.md')), '/aws/')
  assert.match(noteAddress.get(toVaultPath('AWS.md')) ?? '', /^\/aws-[\da-f]{6}\/$/)
  assert.deepEqual(
    problems.map(({ kind, path }) => [kind, path]),
    [['collidingAddress', 'AWS.md']],
  )
})

test('of names that fold to the same the plainest keeps the address, whatever the order', () => {
  for (const paths of [
    ['C.md', 'C++.md'],
    ['C++.md', 'C.md'],
  ]) {
    const { noteAddress, problems } = assign(paths)
    assert.equal(noteAddress.get(toVaultPath('C.md')), '/c/')
    assert.match(noteAddress.get(toVaultPath('C++.md')) ?? '', /^\/c-[\da-f]{6}\/$/)
    assert.deepEqual(
      problems.map(({ kind, path, subject }) => [kind, path, subject]),
      [['collidingAddress', 'C++.md', '/c/']],
    )
  }
})

test('folders that fold to the same stay apart', () => {
  const { folderAddress, noteAddress } = assign(['R&D/x.md', 'R D/x.md'])
  assert.notEqual(folderAddress.get('R&D'), folderAddress.get('R D'))
  assert.notEqual(noteAddress.get(toVaultPath('R&D/x.md')), noteAddress.get(toVaultPath('R D/x.md')))
})

test('reserved addresses are left free at the top, and only there', () => {
  const { noteAddress, folderAddress, problems } = assign(['Tags.md', 'a/Tags.md', 'Search/x.md', '404.md'])
  assert.equal(noteAddress.get(toVaultPath('Tags.md')), '/tags-note/')
  assert.equal(noteAddress.get(toVaultPath('a/Tags.md')), '/a/tags/')
  assert.equal(folderAddress.get('Search'), '/search-folder/')
  assert.equal(noteAddress.get(toVaultPath('Search/x.md')), '/search-folder/x/')
  assert.equal(noteAddress.get(toVaultPath('404.md')), '/404-note/')
  assert.deepEqual(
    problems.map(({ kind }) => kind),
    ['reservedAddress', 'reservedAddress', 'reservedAddress'],
  )
})

test('permalink overrides the address', () => {
  assert.equal(permalinked('x.md', 'Some/Place'), '/some/place/')
  assert.equal(permalinked('x.md', '/old/page/'), '/old/page/')
  assert.equal(permalinked('x.md', '/'), '/')
  assert.equal(permalinked('x.md', 'tags/foo'), '/tags-note/foo/')
  assert.equal(permalinked('x.md', 'index'), '/index-note/')
  assert.equal(permalinked('x.md', 'AWS', 'AWS/y.md'), '/aws/')
})

test('a permalink that is a folder’s makes the note that folder’s page', () => {
  const { folderNotes, noteAddress } = assign(['x.md', 'AWS/AWS.md'], { 'x.md': 'aws' })
  assert.ok(folderNotes.has(toVaultPath('x.md')))
  assert.equal(noteAddress.get(toVaultPath('AWS/AWS.md')), '/aws/aws/')
})

test('two notes that ask for one address both have one', () => {
  const { noteAddress, problems } = assign(['x.md', 'y.md', 'z.md', 'Home.md'], {
    'x.md': 'z',
    'y.md': 'z',
    'z.md': '/',
  })
  assert.equal(noteAddress.get(toVaultPath('x.md')), '/z/')
  assert.equal(noteAddress.get(toVaultPath('z.md')), '/')
  assert.equal(noteAddress.get(toVaultPath('Home.md')), '/home/')
  assert.equal(new Set(noteAddress.values()).size, 4)
  assert.deepEqual(
    problems.map(({ kind, path }) => [kind, path]),
    [['collidingAddress', 'y.md']],
  )
})

test('an attachment keeps its path, percent-encoded', () => {
  assert.equal(attachmentAddress(toVaultPath('my plans/a#b?.png')), '/files/my%20plans/a%23b%3F.png')
})

function assign(paths: string[], permalinks: Record<string, string> = {}): ReturnType<typeof assignAddresses> {
  return assignAddresses(
    paths.map((path) => ({
      path: toVaultPath(path),
      properties: permalinks[path] === undefined ? {} : { permalink: permalinks[path] },
    })),
  )
}

function addressesOf(...paths: string[]): Record<string, string> {
  const { noteAddress } = assign(paths)
  return Object.fromEntries(paths.map((path) => [path, noteAddress.get(toVaultPath(path)) ?? '']))
}

function permalinked(path: string, permalink: string, ...others: string[]): string | undefined {
  return assign([path, ...others], { [path]: permalink }).noteAddress.get(toVaultPath(path))
}
