import type { Run } from './marked-text.ts'

/**
 * Lets the page that a link leads to show and mark what was found: a text directive, which browsers read by themselves and which
 * one that does not know it passes over. The words beside the found ones tell which of several places is meant.
 *
 * @param runs the excerpt in which it was found
 * @see https://wicg.github.io/scroll-to-text-fragment/
 */
export function withDirective(url: string, runs: readonly Run[]): string {
  const at = runs.findIndex(({ marked }) => marked)
  const found = runs[at]
  if (!found) return url
  const before = wordsOf(runs[at - 1]?.text ?? '').slice(-BESIDE)
  const after = wordsOf(runs[at + 1]?.text ?? '').slice(0, BESIDE)
  const parts = [
    ...(before.length > 0 ? [`${encode(before.join(' '))}-`] : []),
    encode(found.text.trim()),
    ...(after.length > 0 ? [`-${encode(after.join(' '))}`] : []),
  ]
  return `${url}${url.includes('#') ? '' : '#'}:~:text=${parts.join(',')}`
}

const BESIDE = 1

/** Words that stand whole beside what was found; where an excerpt is cut off, or a block may end, there are none. */
function wordsOf(text: string): string[] {
  return /[….!?:;]/.test(text) ? [] : text.split(/\s+/).filter(Boolean)
}

/** A dash and a comma have a meaning of their own there. */
function encode(text: string): string {
  return encodeURIComponent(text).replaceAll('-', '%2D')
}
