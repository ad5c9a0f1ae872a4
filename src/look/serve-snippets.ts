import type { IncomingMessage, ServerResponse } from 'node:http'
import type { KeptLook } from './keep-look.ts'

/** Serves the author's own styles while writing, as they stand now. */
export function serveSnippets(look: () => KeptLook, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    if (!(request.url ?? '').startsWith(`${base}/files/~snippets-`)) return next()
    response.setHeader('Content-Type', 'text/css')
    response.setHeader('Cache-Control', 'no-cache')
    response.end(look().snippets?.css ?? '')
  }
}
