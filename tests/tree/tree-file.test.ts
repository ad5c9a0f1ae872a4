import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readTreeFile, treeFile, writeTreeFile } from '../../src/tree/tree-file.ts'
import type { TreeNode } from '../../src/tree/tree-file.ts'
import { tinyVault } from '../compiler/tiny-vault.ts'

const VAULT = {
  'Home.md': '',
  'b/Note 10.md': '',
  'b/Note 2.md': '',
  'b/b.md': 'the note of its folder',
  'b/inner/Deep.md': '---\npermalink: elsewhere\n---\n',
  'a/C++.md': '',
  'a/c.md': '',
}

test('what is read from the file is the tree of the vault, in its order, with the addresses of its pages', () => {
  const { index } = tinyVault(VAULT)
  const file = treeFile.parse(JSON.parse(JSON.stringify(writeTreeFile(index))))
  assert.deepEqual(
    readTreeFile(file).flatMap((node) => rowsOf(node)),
    ['a', 'a > c', 'a > C++', 'b', 'b > inner', 'b > inner > Deep', 'b > Note 2', 'b > Note 10'],
  )
  const addresses = new Set([...index.noteByPath.values()].map(({ address }) => address))
  for (const address of addressesOf(readTreeFile(file))) {
    assert.ok(addresses.has(address) || [...index.folderAddress.values()].includes(address), address)
  }
})

test('only what an address does not tell of itself is written', () => {
  const { index } = tinyVault(VAULT)
  const { notes } = writeTreeFile(index)
  assert.deepEqual(
    notes
      .flat()
      .filter((note) => typeof note !== 'string')
      .map(([title]) => title),
    ['C++', 'Deep'],
  )
})

function rowsOf(node: TreeNode, above = ''): string[] {
  const row = above === '' ? node.title : `${above} > ${node.title}`
  return [row, ...(node.inside ?? []).flatMap((child) => rowsOf(child, row))]
}

function addressesOf(nodes: readonly TreeNode[]): string[] {
  return nodes.flatMap(({ address, inside = [] }) => [address, ...addressesOf(inside)])
}
