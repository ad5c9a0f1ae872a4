import type { IncomingMessage, ServerResponse } from 'node:http'
import { SEARCH_FOLDER } from './keep-index.ts'
import type { IndexKeeper } from './keep-index.ts'

// What Pagefind asks for when it begins; the rest belongs to these, so it is no sign that somebody begins anew.
const FIRST_FILES = /^pagefind(?:\.js|-entry\.json)$/

/** While writing, the search index is made when somebody searches: it is no part of what a saved note has to wait for. */
export function serveIndex(index: IndexKeeper, base: string) {
  const start = `${base}/${SEARCH_FOLDER}/`
  return (request: IncomingMessage, _response: ServerResponse, next: (error?: unknown) => void): void => {
    const address = (request.url ?? '').replace(/[?#].*/s, '')
    if (!address.startsWith(start) || !FIRST_FILES.test(address.slice(start.length))) return next()
    index.settled().then(() => next(), next)
  }
}
