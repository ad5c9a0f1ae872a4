/**
 * What an author wrote as the target of a link or an embed; nothing is looked up yet.
 *
 *     | [[Folder/Note#Part#Smaller part|shown]]
 *         ^^^^^^^^^^^ ^^^^^^^^^^^^^^^^^
 *         path        headings
 */
export interface LinkTarget {
  /** Path or name as written; empty for a link into the same note. */
  path: string
  /** Headings, outermost first; empty when the whole note is meant. */
  headings: string[]
  /** Block identifier of `#^id`, without the caret. */
  block?: string
}

/**
 * Splits the inside of a wikilink, without its alias, into path and subpath: at the first `#`, blanks dropped.
 *
 * @see obsidian.d.ts, `parseLinktext`
 */
export function parseLinkTarget(written: string): LinkTarget {
  const hash = written.indexOf('#')
  if (hash < 0) return { path: written.trim(), headings: [] }
  const path = written.slice(0, hash).trim()
  const parts = written
    .slice(hash + 1)
    .split('#')
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const last = parts.at(-1)
  if (last?.startsWith('^')) return { path, headings: [], block: last.slice(1) }
  return { path, headings: parts }
}

/** A target in words, headings after a mark of their own: `Note › Part`. Empty when nothing is named. */
export function wordsOfTarget({ path, headings, block }: LinkTarget): string {
  return [...(path === '' ? [] : [path]), ...headings, ...(block === undefined ? [] : [`^${block}`])].join(' › ')
}

/** The target of a Markdown link or image into the vault; none when it has a scheme or is no valid address. */
export function markdownTarget(url: string): string | undefined {
  if (/^[a-z][a-z\d+.-]*:/i.test(url) || url.startsWith('//') || url === '') return undefined
  try {
    return decodeURIComponent(url)
  } catch {
    return url
  }
}
