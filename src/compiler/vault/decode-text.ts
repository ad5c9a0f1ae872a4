import { isUtf8 } from 'node:buffer'
import type { Place } from '../problems/problem.ts'

/** The text of a file, line ends `\n`, no byte order mark; and where its first byte stands that is no UTF-8. */
export interface DecodedText {
  text: string
  fault?: { place: Place; subject: string }
}

/** Reads bytes as text. What is no UTF-8 becomes a replacement character; UTF-16 that says so is read as what it is. */
export function decodeText(bytes: Buffer): DecodedText {
  if (isUtf8(bytes)) return { text: tidy(bytes.toString('utf8')) }
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : undefined
  if (wide) {
    const text = tidy(new TextDecoder(wide).decode(bytes))
    return { text, fault: { place: { line: 1, column: 1 }, subject: 'UTF-16' } }
  }
  return { text: tidy(bytes.toString('utf8')), fault: firstFault(withoutMark(bytes)) }
}

function tidy(text: string): string {
  return text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')
}

function withoutMark(bytes: Buffer): Buffer {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf ? bytes.subarray(3) : bytes
}

const LINE_FEED = 10

function firstFault(bytes: Buffer): { place: Place; subject: string } {
  let line = 1
  for (let start = 0; start <= bytes.length; line += 1) {
    const feed = bytes.indexOf(LINE_FEED, start)
    const end = feed < 0 ? bytes.length : feed
    const written = bytes.subarray(start, end)
    if (!isUtf8(written)) {
      const { column, offset } = firstInLine(written)
      return { place: { line, column }, subject: `byte 0x${(written[offset] ?? 0).toString(16).toUpperCase()}` }
    }
    start = end + 1
  }
  return { place: { line: 1, column: 1 }, subject: '' }
}

/** The first replacement character that is not written as one. */
function firstInLine(line: Buffer): { column: number; offset: number } {
  let column = 1
  let offset = 0
  for (const character of line.toString('utf8')) {
    const length = Buffer.byteLength(character)
    if (character === '\uFFFD' && !(line[offset] === 0xef && line[offset + 1] === 0xbf && line[offset + 2] === 0xbd))
      break
    column += character.length
    offset += length
  }
  return { column, offset }
}
