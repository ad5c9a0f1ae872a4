import assert from 'node:assert/strict'
import { test } from 'node:test'
import { findProblems } from '../../../src/compiler/graph/find-problems.ts'
import { cssClassesOf } from '../../../src/compiler/render/css-classes.ts'
import { tinyVault } from '../tiny-vault.ts'

// A property, the picture that is shown where the page is shared, and what is said of it.
const PICTURES: [yaml: string, image: string | undefined, said?: string][] = [
  ['image: My files/a b.png', '/files/My%20files/a%20b.png'],
  ['cover: a b.png', '/files/My%20files/a%20b.png'],
  ['cover: "[[a b.png]]"', '/files/My%20files/a%20b.png'],
  ['image: "![[a b.png|100]]"', '/files/My%20files/a%20b.png'],
  ['image: "![alt](My%20files/a%20b.png)"', '/files/My%20files/a%20b.png'],
  ['image: https://example.org/a.png', 'https://example.org/a.png'],
  ['image: "[x](https://example.org/a.png)"', 'https://example.org/a.png'],
  ['image: [none.png, a b.png]', '/files/My%20files/a%20b.png', 'missingImage none.png'],
  ['image: none.png', undefined, 'missingImage none.png'],
  ['image: "javascript:alert(1)"', undefined],
  ['image: sound.mp3', undefined],
  ['image: Note', undefined],
  ['image: true', undefined],
  ['image:', undefined],
]

for (const [yaml, image, said] of PICTURES) {
  test(`${yaml} ${image === undefined ? 'is no picture' : 'is shown where the page is shared'}`, () => {
    const vault = tinyVault({ 'Note.md': `---\n${yaml}\n---\n`, 'My files/a b.png': '', 'sound.mp3': '' })
    const page = vault.render('Note.md')
    assert.equal(page.image, image)
    assert.deepEqual(page.files, image?.startsWith('/files/') ? ['My files/a b.png'] : [])
    assert.deepEqual(
      findProblems(vault.index).map(({ kind, subject }) => `${kind} ${subject}`),
      said === undefined ? [] : [said],
    )
  })
}

const CLASSES: [value: string | string[], classes: string[]][] = [
  ['wide-page', ['wide-page']],
  ['a b, c', ['a', 'b', 'c']],
  [
    ['a', 'größer', '_x', '-y', 'a'],
    ['a', 'größer', '_x', '-y'],
  ],
  [['2col', '"><script>', '--x', '#id', ''], []],
]

for (const [value, classes] of CLASSES) {
  test(`cssclasses ${JSON.stringify(value)} are ${classes.length} classes`, () => {
    assert.deepEqual(cssClassesOf({ cssclasses: value }), classes)
  })
}
