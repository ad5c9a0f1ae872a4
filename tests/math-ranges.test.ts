import assert from 'node:assert/strict'
import { test } from 'node:test'
import { MATH_RANGES } from '../src/fonts/math-ranges.ts'

test('no sign is in two parts of the math face, and the first has all that a browser stretches', () => {
  const seen = new Map<number, string>()
  for (const [part, range] of Object.entries(MATH_RANGES))
    for (const sign of signsIn(range)) {
      assert.equal(seen.get(sign), undefined, `U+${sign.toString(16)} is in ${seen.get(sign)} and in ${part}`)
      seen.set(sign, part)
    }
  for (const sign of ' ()[]{}|√∑∏∫→⇒⟨⟩⌈⌋‖⏞⏟\u0302\u0303\u20D7')
    assert.equal(seen.get(sign.codePointAt(0) ?? 0), 'first', sign)
})

function signsIn(range: string): number[] {
  return range.split(',').flatMap((span) => {
    const [first = 0, last = first] = span
      .slice('U+'.length)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: last - first + 1 }, (_, at) => first + at)
  })
}
