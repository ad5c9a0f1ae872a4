import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { MATH_RANGES } from './math-ranges.ts'

/*
 * Cuts the faces that pages load to what they use: the letters of western Europe, and the weights between regular and bold. The text
 * face is cut at the optical size of running text; with all of its sizes it would weigh as much as a page may load in all. The math face is
 * cut into parts, each with its table for math. The arrows and signs that notes are full of stand in the text face of its makers alone,
 * whose package is too large for all who install Verso:
 *   npm pack source-serif@4.5.1 && tar -xzf source-serif-4.5.1.tgz
 *   node src/fonts/cut-fonts.ts package
 */

const WEIGHTS = { wght: { min: 400, max: 700 } }
const TEXT_AXES = { ...WEIGHTS, opsz: 18 }

const MATH = '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal'

// The range of `LATIN` in `src/fonts.ts`.
const LETTERS = [
  ...lettersFrom(0x20, 0x7e),
  ...lettersFrom(0xa0, 0xff),
  ...'ıŒœʻʼˆ˚˜̴̨̀̈€™↑↓−∕',
  ...lettersFrom(0x2000, 0x206f),
].join('')

// The range of `SIGNS` there.
const SIGNS = '←→↗∞≈≠≤≥✓'

const [serifPackage] = process.argv.slice(2)
if (serifPackage === undefined) throw new Error('Say where the package source-serif has been unpacked')
const serif = join(serifPackage, 'WOFF2/VAR/SourceSerif4Variable')
const modules = join(import.meta.dirname, '../../node_modules')
const variable = join(modules, '@fontsource-variable')
const inter = join(variable, 'inter/files/inter-latin-wght-normal')
const code = join(variable, 'source-code-pro/files/source-code-pro-latin-wght-normal')
await cut(`${serif}-Roman.ttf`, 'source-serif-4-latin', LETTERS + SIGNS, TEXT_AXES)
await cut(`${serif}-Italic.ttf`, 'source-serif-4-latin-italic', LETTERS + SIGNS, TEXT_AXES)
await cut(inter, 'inter-latin', LETTERS, WEIGHTS)
await cut(code, 'source-code-pro-latin', LETTERS, WEIGHTS)
for (const part of ['first', 'letters', 'signs'] as const)
  await cut(join(modules, MATH), `stix-two-math-${part}`, signsIn(MATH_RANGES[part]).join(''))

async function cut(source: string, target: string, letters: string, variationAxes?: Axes): Promise<void> {
  const whole = readFileSync(`${source}.woff2`)
  const axes = variationAxes && { variationAxes, noLayoutClosure: true }
  const part = await subsetFont(whole, letters, { targetFormat: 'woff2', ...axes })
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

type Axes = Parameters<typeof subsetFont>[2]['variationAxes']
