/**
 * Reads the fields of a protobuf message by their numbers; the last of several with one number counts.
 *
 * @returns what a field says; 0 and the empty text for one that is not there
 * @throws where the bytes are no such message
 * @see https://protobuf.dev/programming-guides/encoding/
 */
export function readMessage(message: unknown): { number(field: number): number; text(field: number): string } {
  const bytes = message instanceof Uint8Array ? message : new Uint8Array()
  const numbers = new Map<number, number>()
  const texts = new Map<number, string>()
  let at = 0
  const readVarint = (): number => {
    let value = 0
    for (let factor = 1; ; factor *= 128) {
      const byte = bytes[at]
      if (byte === undefined) throw new Error('a message ends too early')
      at += 1
      value += (byte & 127) * factor
      if (byte < 128) return value
    }
  }
  while (at < bytes.length) {
    const tag = readVarint()
    const field = Math.floor(tag / 8)
    const wire = tag % 8
    if (wire === 0) numbers.set(field, readVarint())
    else if (wire === 2) {
      const length = readVarint()
      texts.set(field, Buffer.from(bytes.subarray(at, at + length)).toString('utf8'))
      at += length
    } else if (wire === 5) at += 4
    else if (wire === 1) at += 8
    else throw new Error('a message holds what nobody knows')
  }
  return { number: (field) => numbers.get(field) ?? 0, text: (field) => texts.get(field) ?? '' }
}
