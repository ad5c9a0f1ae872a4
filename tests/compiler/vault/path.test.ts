import assert from 'node:assert/strict'
import { test } from 'node:test'
import { folderOf, isMdxPath, isNotePath, nameOf, slugifyPath, toVaultPath } from '../../../src/compiler/vault/path.ts'

const SLUGS: [path: string, slug: string][] = [
  ['Infra/AWS ECS (new)', 'infra/aws-ecs-new'],
  ['AWS Elastic Load Balancer (ELB)', 'aws-elastic-load-balancer-elb'],
  ['R&D', 'r-d'],
  ['C++', 'c'],
  ['it’s', 'its'],
  ["it's", 'its'],
  ['a_b', 'a_b'],
  ['a.b', 'a-b'],
  ['Ünïcode', 'ünïcode'],
  ['Cafe\u0301', 'caf\u00e9'],
  ['東京 2024', '東京-2024'],
  ['हिन्दी', 'हिन्दी'],
  ['🧪', 'untitled'],
  ['---', 'untitled'],
  ['', 'untitled'],
  ['a//b', 'a/untitled/b'],
  ['../x', 'untitled/x'],
  ['a~2', 'a-2'],
  ['a\u00a0b', 'a-b'],
]

for (const [path, slug] of SLUGS) {
  test(`“${path}” becomes ${slug}`, () => {
    assert.equal(slugifyPath(path), slug)
  })
}

test('a path is NFC with forward slashes', () => {
  assert.equal(toVaultPath('a\\Cafe\u0301.md'), 'a/Caf\u00e9.md')
})

test('a path has a folder, a name, a kind', () => {
  assert.deepEqual(['a/b/Note.md', 'Note.md', 'a/x.png'].map(folderOf), ['a/b', '', 'a'])
  assert.deepEqual(['a/b/Note.md', 'v1.2.MD', 'a/x.mdx', 'a/x.png'].map(nameOf), ['Note', 'v1.2', 'x', 'x.png'])
  assert.deepEqual(['a.md', 'a.MD', 'a.mdx', 'a.markdown', 'amd'].map(isNotePath), [true, true, true, false, false])
  assert.deepEqual(['a.md', 'a.MDX'].map(isMdxPath), [false, true])
})
