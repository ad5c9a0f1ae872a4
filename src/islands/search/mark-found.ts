import css from '../../styles/found.css?inline'
import { fillCount } from '../../compiler/strings/fill.ts'
import { adoptStyles } from '../pages/adopt-styles.ts'
import type { SearchWords } from './search-rows.ts'
import { wordPattern } from './word-pattern.ts'

/**
 * Marks words wherever they stand in what is read, and says how many there are, beside the button that takes the marks away again.
 * The text itself is left alone.
 *
 * @param words that were found
 */
export function markFound(words: readonly string[], spoken: Pick<SearchWords, 'marked' | 'unmark' | 'language'>): void {
  const pattern = wordPattern(words)
  const read = document.querySelector('main article')
  if (!pattern || !read || !('highlights' in CSS)) return
  const ranges = findRanges(read, pattern)
  if (ranges.length === 0) return
  clearMarks()
  CSS.highlights.set('found', new Highlight(...ranges))
  const bar = document.createElement('div')
  bar.className = 'found-bar'
  const count = document.createElement('span')
  count.role = 'status'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = spoken.unmark
  bar.append(count, button)
  document.body.append(bar)
  // A live region tells what changes in it, not what it came with.
  setTimeout(() => (count.textContent = fillCount(spoken.marked, ranges.length, spoken.language)))

  const leaving = new AbortController()
  clearMarks = () => {
    CSS.highlights.delete('found')
    bar.remove()
    leaving.abort()
  }
  button.addEventListener('click', clearMarks)
  const onKey = ({ key, defaultPrevented }: KeyboardEvent): void => {
    if (key === 'Escape' && !defaultPrevented && !document.querySelector('dialog[open], .preview')) clearMarks()
  }
  document.addEventListener('keydown', onKey, { signal: leaving.signal })
}

adoptStyles(css)

/** Takes away what the last search on this page has marked. */
let clearMarks = (): void => undefined

function findRanges(read: Element, pattern: RegExp): Range[] {
  const ranges: Range[] = []
  const texts = document.createTreeWalker(read, NodeFilter.SHOW_TEXT)
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    if (node.parentElement?.closest(UNREAD)) continue
    for (const { 0: word, index } of (node.nodeValue ?? '').matchAll(pattern)) {
      const range = new Range()
      range.setStart(node, index)
      range.setEnd(node, index + word.length)
      ranges.push(range)
    }
  }
  return ranges
}

const UNREAD = 'script, style, template, noscript, [hidden], .visually-hidden, svg'
