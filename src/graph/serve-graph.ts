import { readFileSync } from 'node:fs'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { GRAPH_DATA_ADDRESS } from './graph-places.ts'
import type { GraphKeeper } from './keep-graph.ts'

/** Serves the file of the graph while writing, as soon as every note has its place. */
export function serveGraph(graph: GraphKeeper, base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void): void => {
    if ((request.url ?? '').replace(/[?#].*/, '') !== base + GRAPH_DATA_ADDRESS) return next()
    graph.settled().then((file) => {
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Cache-Control', 'no-cache')
      response.end(readFileSync(file))
    }, next)
  }
}
