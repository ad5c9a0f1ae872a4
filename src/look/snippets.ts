import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { suggestFrom } from '../compiler/links/suggest.ts'

/** The author's own styles, as one file. */
export interface Snippets {
  css: string
  /** Where the site has them, without the base path; its name tells one version from another. */
  address: string
  faults: string[]
}

/**
 * Reads the CSS snippets of a vault that the settings name, in their order.
 *
 * @param vault its folder
 * @returns nothing where none is asked for
 */
export function readSnippets(names: readonly string[], vault: string): Snippets | undefined {
  if (names.length === 0) return undefined
  const folder = join(vault, '.obsidian/snippets')
  const faults: string[] = []
  const texts = names.flatMap((name) => {
    const text = readSafely(join(folder, `${name}.css`))
    if (text === undefined) faults.push(`snippets: there is no .obsidian/snippets/${name}.css${near(name, folder)}`)
    return text ?? []
  })
  const css = texts.join('\n')
  const digest = createHash('sha256').update(css).digest('hex').slice(0, 8)
  return { css, address: `/files/~snippets-${digest}.css`, faults }
}

function readSafely(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8')
  } catch {
    return undefined
  }
}

function near(name: string, folder: string): string {
  const nearest = suggestFrom(namesIn(folder)).nearest(name)
  return nearest === undefined ? '' : `; did you mean “${nearest}”?`
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder).flatMap((name) => (name.endsWith('.css') ? name.slice(0, -'.css'.length) : []))
  } catch {
    return []
  }
}
