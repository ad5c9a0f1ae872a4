import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { foldersOf } from '../../../src/compiler/graph/folders.ts'
import { nearbyTree } from '../../../src/compiler/graph/nearby-tree.ts'
import type { TreeBranch } from '../../../src/compiler/graph/nearby-tree.ts'

test('a page sees the way up, its own folder and the folders beside the way', () => {
  assert.deepEqual(
    draw(treeOf(['infra/AWS/ECS', 'infra/AWS/EC2', 'infra/docker/image', 'zoo/ape', 'Top'], 'infra/AWS/ECS')),
    ['infra/', '  AWS/', '    EC2', '    ECS', '  docker/', 'zoo/'],
  )
})

test('at the root a page sees all that stands there', () => {
  assert.deepEqual(draw(treeOf(['b/x', 'a/y', 'Note 10', 'Note 2'], 'Note 2')), ['a/', 'b/', 'Note 2', 'Note 10'])
})

test('where there is too much, the nearest stand there and the rest is counted', () => {
  const many = Array.from({ length: 200 }, (_, at) => `f/n${String(at).padStart(3, '0')}`)
  const tree = treeOf(many, 'f/n100')
  const [folder] = tree.rows
  const rows = folder?.inside?.rows.map(({ title }) => title) ?? []
  assert.ok(rows.includes('n100') && rows.includes('n090') && rows.includes('n110'))
  assert.equal(rows.length + (folder?.inside?.more ?? 0), 200)
  assert.equal(folder?.inside?.address, '/f/')
})

test('a tree shows its own page and stays small, whatever the vault', () => {
  const name = fc.constantFrom('a', 'b', 'c', 'd')
  const vault = fc.tuple(
    fc.uniqueArray(
      fc.array(name, { maxLength: 5 }).map((parts) => parts.join('/')),
      { minLength: 1, maxLength: 8 },
    ),
    fc.nat(90),
  )
  fc.assert(
    fc.property(vault, fc.nat(), ([folders, size], pick) => {
      const paths = folders.flatMap((folder) =>
        Array.from({ length: size + 1 }, (_, at) => `${folder}${folder && '/'}n${at}`),
      )
      const current = paths[pick % paths.length] ?? ''
      const lines = draw(treeOf(paths, current))
      assert.ok(lines.length <= 80, String(lines.length))
      assert.ok(lines.some((line) => line.trim() === current.slice(current.lastIndexOf('/') + 1)))
    }),
    { numRuns: 60 },
  )
})

function treeOf(paths: string[], current: string): TreeBranch {
  const notes = paths.map((path) => {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')))
    const folderAddress = folder === '' ? '/' : `/${folder}/`
    return {
      title: path.slice(path.lastIndexOf('/') + 1),
      address: `/${path}/`,
      folder,
      folderAddress,
      isFolderNote: false,
    }
  })
  const folder = foldersOf(notes).all.find(
    ({ path }) => path === current.slice(0, Math.max(0, current.lastIndexOf('/'))),
  )
  assert.ok(folder)
  return nearbyTree(folder, `/${current}/`)
}

function draw({ rows }: TreeBranch): string[] {
  return rows.flatMap(({ title, isFolder, inside }) => [
    `${title}${isFolder ? '/' : ''}`,
    ...(inside ? draw(inside).map((line) => `  ${line}`) : []),
  ])
}
