import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { MATH_RANGES } from './math-ranges.ts'

/*
 * Cuts the faces that pages load to what they use: the letters of western Europe, and the weights between regular and bold. The text
 * face is cut at the optical size of running text; with all of its sizes it would weigh as much as a page may load in all. The math face is
 * cut into parts, each with its table for math.
 *   node src/fonts/cut-fonts.ts
 */

const WEIGHTS = { wght: { min: 400, max: 700 } }
const FACES = [
  ['source-serif-4', 'source-serif-4-latin-opsz-normal', 'source-serif-4-latin', { ...WEIGHTS, opsz: 18 }],
  ['source-serif-4', 'source-serif-4-latin-opsz-italic', 'source-serif-4-latin-italic', { ...WEIGHTS, opsz: 18 }],
  ['inter', 'inter-latin-wght-normal', 'inter-latin', WEIGHTS],
  ['source-code-pro', 'source-code-pro-latin-wght-normal', 'source-code-pro-latin', WEIGHTS],
] as const

const MATH = '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal'

// The range of `LATIN` in `src/fonts.ts`.
const LETTERS = [
  ...lettersFrom(0x20, 0x7e),
  ...lettersFrom(0xa0, 0xff),
  ...'ıŒœʻʼˆ˚˜̴̨̀̈€™↑↓−∕',
  ...lettersFrom(0x2000, 0x206f),
].join('')

const modules = join(import.meta.dirname, '../../node_modules')
for (const [family, source, target, variationAxes] of FACES)
  await cut(`@fontsource-variable/${family}/files/${source}`, target, LETTERS, { variationAxes, noLayoutClosure: true })
for (const part of ['first', 'letters', 'signs'] as const)
  await cut(MATH, `stix-two-math-${part}`, signsIn(MATH_RANGES[part]).join(''), {})

async function cut(source: string, target: string, letters: string, options: Options): Promise<void> {
  const whole = readFileSync(join(modules, `${source}.woff2`))
  const part = await subsetFont(whole, letters, { targetFormat: 'woff2', ...options })
  writeFileSync(join(import.meta.dirname, `${target}.woff2`), part)
  console.log(`${target}: ${whole.length} -> ${part.length} bytes`)
}

/** @param range as style sheets have it: `U+20-7E,U+A0` */
function signsIn(range: string): string[] {
  return range.split(',').flatMap((span) => {
    const [first, last = first] = span.slice('U+'.length).split('-')
    return lettersFrom(Number.parseInt(first ?? '', 16), Number.parseInt(last ?? '', 16))
  })
}

function lettersFrom(first: number, last: number): string[] {
  return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
}

type Options = Omit<Parameters<typeof subsetFont>[2], 'targetFormat'>
