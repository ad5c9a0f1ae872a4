import assert from 'node:assert/strict'
import { test } from 'node:test'
import * as fc from 'fast-check'
import { decodeText } from '../../../src/compiler/vault/decode-text.ts'

const ROWS: [bytes: number[], text: string, fault?: string][] = [
  [[], ''],
  [[0x61], 'a'],
  [[0xef, 0xbb, 0xbf, 0x61], 'a'],
  [[0x61, 0x0d, 0x0a, 0x62, 0x0d, 0x63], 'a\nb\nc'],
  [[0x61, 0xe9], 'a\uFFFD', '1:2 byte 0xE9'],
  [[0xef, 0xbb, 0xbf, 0x61, 0xe9], 'a\uFFFD', '1:2 byte 0xE9'],
  [[0x0a, 0xef, 0xbf, 0xbd, 0xff], '\n\uFFFD\uFFFD', '2:2 byte 0xFF'],
  [[0xf0, 0x9f, 0xa7, 0xaa, 0x80], '🧪\uFFFD', '1:3 byte 0x80'],
  [[0x61, 0xc3], 'a\uFFFD', '1:2 byte 0xC3'],
  [[0xff, 0xfe, 0x61, 0x00], 'a', '1:1 UTF-16'],
  [[0xfe, 0xff, 0x00, 0x61], 'a', '1:1 UTF-16'],
]

for (const [bytes, text, fault] of ROWS) {
  test(`bytes ${Buffer.from(bytes).toString('hex') || 'none'} are “${text.replace(/\n/g, '⏎')}”`, () => {
    const decoded = decodeText(Buffer.from(bytes))
    assert.equal(decoded.text, text)
    assert.equal(
      decoded.fault && `${decoded.fault.place.line}:${decoded.fault.place.column} ${decoded.fault.subject}`,
      fault,
    )
  })
}

test('any bytes are a text, and a fault lies within it', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      const { text, fault } = decodeText(Buffer.from(bytes))
      assert.equal(text.isWellFormed(), true)
      if (fault) assert.ok(fault.place.line >= 1 && fault.place.column >= 1)
      else
        assert.equal(
          Buffer.from(bytes)
            .toString('utf8')
            .replace(/^\uFEFF/, '')
            .replace(/\r\n?/g, '\n'),
          text,
        )
    }),
  )
})
