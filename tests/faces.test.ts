import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readFaces } from '../src/fonts/read-faces.ts'

const MATH = 'STIX Two Math'

test('no sign is in two parts of the math face, and the first has all that a browser stretches', () => {
  const seen = new Map<string, string>()
  for (const { file, signs } of readFaces().filter(({ family }) => family === MATH))
    for (const sign of signs) {
      assert.equal(seen.get(sign), undefined, `${sign} is in ${seen.get(sign)} and in ${file}`)
      seen.set(sign, file)
    }
  for (const sign of ' ()[]{}|√∑∏∫→⇒⟨⟩⌈⌋‖⏞⏟\u0302\u0303\u20D7')
    assert.equal(seen.get(sign), 'stix-two-math-first', sign)
})

test('letters of western Europe need no second file', () => {
  for (const family of ['Source Serif 4', 'Inter', 'Source Code Pro']) {
    const signsOf = (name: string) => readFaces().find((face) => face.family === name)?.signs ?? []
    assert.ok('aéßœ€–'.split('').every((sign) => signsOf(family).includes(sign)))
    assert.ok(signsOf(`${family} more`).includes('ř'))
    assert.ok(!signsOf(family).includes('ř'))
  }
})

test('faces that stand for each other have the same signs, since a style sheet cannot say them once', () => {
  const ranges = (name: RegExp): Set<string> =>
    new Set(readFaces().flatMap(({ family, signs }) => (name.test(family) ? signs.join('') : [])))
  for (const name of [/^Source Serif 4$/, /^(?:Inter|Source Code Pro)$/, / more$/]) assert.equal(ranges(name).size, 1)
})
