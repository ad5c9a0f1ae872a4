import type { IncomingMessage, ServerResponse } from 'node:http'
import type { IndexKeeper } from './keep-index.ts'
import { SEARCH_FOLDER, SHARDS_FILE } from './search-places.ts'

/** While writing, the search index is made when somebody searches: it is no part of what a saved note has to wait for. */
export function serveIndex(index: IndexKeeper, base: string) {
  // Whoever searches asks for it first; all else belongs to what was there then.
  const first = `${base}/${SEARCH_FOLDER}/${SHARDS_FILE}`
  return (request: IncomingMessage, _response: ServerResponse, next: (error?: unknown) => void): void => {
    if ((request.url ?? '').replace(/[?#].*/s, '') !== first) return next()
    index.settled().then(() => next(), next)
  }
}
