import { once } from 'node:events'
import { createServer } from 'node:http'
import type { IncomingMessage, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after } from 'node:test'

type Serve = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void

/**
 * Asks what is served while writing, one address after the other.
 *
 * @returns what is answered, `next` where it is left to others
 */
export async function askServer(serve: Serve, addresses: readonly string[]): Promise<string[]> {
  const server = createServer((request, response) => {
    serve(request, response, () => response.writeHead(404).end('next'))
  }).listen(0, '127.0.0.1')
  after(() => server.close())
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  const answers: string[] = []
  for (const address of addresses) {
    const answer = await fetch(`http://127.0.0.1:${port}${address}`, { headers: { connection: 'close' } })
    answers.push(await answer.text())
  }
  return answers
}
