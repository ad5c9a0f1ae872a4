import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'

/*
 * Cuts the faces that pages load to what they use: the letters of western Europe, and the weights between regular and bold. The text
 * face is cut at the optical size of running text; with all of its sizes it would weigh as much as a page may load in all.
 *   node src/fonts/cut-fonts.ts
 */

const WEIGHTS = { wght: { min: 400, max: 700 } }
const FACES = [
  ['source-serif-4', 'source-serif-4-latin-opsz-normal', 'source-serif-4-latin', { ...WEIGHTS, opsz: 18 }],
  ['source-serif-4', 'source-serif-4-latin-opsz-italic', 'source-serif-4-latin-italic', { ...WEIGHTS, opsz: 18 }],
  ['inter', 'inter-latin-wght-normal', 'inter-latin', WEIGHTS],
  ['source-code-pro', 'source-code-pro-latin-wght-normal', 'source-code-pro-latin', WEIGHTS],
] as const

// The range of `LATIN` in `src/fonts.ts`.
const LETTERS = [
  ...lettersFrom(0x20, 0x7e),
  ...lettersFrom(0xa0, 0xff),
  ...'ıŒœʻʼˆ˚˜̴̨̀̈€™↑↓−∕',
  ...lettersFrom(0x2000, 0x206f),
].join('')

const modules = join(import.meta.dirname, '../../node_modules/@fontsource-variable')
for (const [family, source, target, variationAxes] of FACES) {
  const whole = readFileSync(join(modules, family, 'files', `${source}.woff2`))
  const cut = await subsetFont(whole, LETTERS, { targetFormat: 'woff2', variationAxes, noLayoutClosure: true })
  writeFileSync(join(import.meta.dirname, `${target}.woff2`), cut)
  console.log(`${target}: ${whole.length} -> ${cut.length} bytes`)
}

function lettersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
}
