import { withoutNoteEnding } from './path.ts'

/**
 * Makes the test whether a note is a template: the pattern of notes to come, and nothing to read.
 *
 * @param templates folders, or single notes, as the settings name them
 */
export function templateFilter(templates: readonly string[]): (path: string) => boolean {
  // A folder that is the whole vault was never chosen.
  const folded = templates.map((path) => fold(withoutNoteEnding(path))).filter((path) => path !== '' && path !== '.')
  return (path) => {
    const note = fold(withoutNoteEnding(path))
    return folded.some((template) => note === template || note.startsWith(`${template}/`))
  }
}

/**
 * Makes the test whether a file is among Obsidian's “Excluded files”. Links to them work, but searching finds none of them.
 *
 * @param patterns the beginning of a path, or an expression between slashes
 */
export function excludedFilter(patterns: readonly string[]): (path: string) => boolean {
  const tests = patterns.map((pattern) => {
    const expression = pattern.length > 2 && /^\/.*\/$/.test(pattern) ? expressionOf(pattern.slice(1, -1)) : undefined
    const start = pattern.toLowerCase()
    return (path: string) => (expression ? expression.test(path) : start !== '' && path.toLowerCase().startsWith(start))
  })
  return (path) => tests.some((test) => test(path))
}

function expressionOf(source: string): RegExp | undefined {
  try {
    return new RegExp(source, 'i')
  } catch {
    return undefined
  }
}

function fold(path: string): string {
  return path
    .replace(/^[./\\]+|[/\\]+$/g, '')
    .normalize('NFC')
    .toLowerCase()
}
