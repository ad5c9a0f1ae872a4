import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import subsetFont from 'subset-font'
import { readFaces } from './read-faces.ts'

/*
 * Cuts the faces that pages load to the signs that `styles/faces.css` takes from them, and to the weights between regular and bold. The
 * text face is cut at the optical size of running text; with all of its sizes it would weigh as much as a page may load in all. Each part
 * of the math face keeps its table for math. The arrows and signs that notes are full of stand in the text face of its makers alone,
 * whose package is too large for all who install Verso:
 *   npm pack source-serif@4.5.1 && tar -xzf source-serif-4.5.1.tgz
 *   node src/fonts/cut-fonts.ts package
 */

const WEIGHTS = { wght: { min: 400, max: 700 } }
const TEXT_AXES = { ...WEIGHTS, opsz: 18 }

const [serifPackage] = process.argv.slice(2)
if (serifPackage === undefined) throw new Error('Say where the package source-serif has been unpacked')
const serif = join(serifPackage, 'WOFF2/VAR/SourceSerif4Variable')
const modules = join(import.meta.dirname, '../../node_modules')
const variable = join(modules, '@fontsource-variable')
const math = join(modules, '@fontsource/stix-two-math/files/stix-two-math-latin-400-normal')

await cut(`${serif}-Roman.ttf`, 'source-serif-4-latin', TEXT_AXES)
await cut(`${serif}-Italic.ttf`, 'source-serif-4-latin-italic', TEXT_AXES)
await cut(join(variable, 'inter/files/inter-latin-wght-normal'), 'inter-latin', WEIGHTS)
await cut(join(variable, 'source-code-pro/files/source-code-pro-latin-wght-normal'), 'source-code-pro-latin', WEIGHTS)
for (const part of ['first', 'letters', 'signs']) await cut(math, `stix-two-math-${part}`)

async function cut(source: string, target: string, variationAxes?: Axes): Promise<void> {
  const face = readFaces().find(({ file }) => file === target)
  if (!face) throw new Error(`No page loads ${target}`)
  const whole = readFileSync(`${source}.woff2`)
  const axes = variationAxes && { variationAxes, noLayoutClosure: true }
  const part = await subsetFont(whole, face.signs.join(''), { targetFormat: 'woff2', ...axes })
  writeFileSync(join(import.meta.dirname, `${target}.woff2`), part)
  console.log(`${target}: ${whole.length} -> ${part.length} bytes`)
}

type Axes = Parameters<typeof subsetFont>[2]['variationAxes']
