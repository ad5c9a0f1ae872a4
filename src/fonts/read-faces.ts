import { readFileSync } from 'node:fs'
import { basename, join } from 'node:path'

const FACES = join(import.meta.dirname, '../styles/faces.css')

/** A face that the style sheet names. */
export interface NamedFace {
  family: string
  /** Name of its file without `.woff2`. */
  file: string
  /** The signs that a page takes from it. */
  signs: readonly string[]
}

/** The faces of `styles/faces.css`, in its order. @throws an Error where one names no family, file or range */
export function readFaces(): NamedFace[] {
  return [...readFileSync(FACES, 'utf8').matchAll(/@font-face\s*{([^}]*)}/g)].map(([, rules = '']) => ({
    family: rule(rules, 'font-family').replaceAll("'", ''),
    file: basename(rule(rules, 'src').split("'")[1] ?? '', '.woff2'),
    signs: signsIn(rule(rules, 'unicode-range')),
  }))
}

function rule(rules: string, name: string): string {
  const found = new RegExp(`${name}:([^;]*);`).exec(rules)?.[1]
  if (found === undefined) throw new Error(`A face in ${FACES} has no ${name}`)
  return found.trim()
}

/** @param range as style sheets have it: `U+20-7E, U+A0` */
function signsIn(range: string): string[] {
  return range.split(',').flatMap((span) => {
    const [first = 0, last = first] = span
      .trim()
      .slice('U+'.length)
      .split('-')
      .map((code) => Number.parseInt(code, 16))
    return Array.from({ length: last - first + 1 }, (_, at) => String.fromCodePoint(first + at))
  })
}
