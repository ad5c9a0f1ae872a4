/** Builds the site and serves it: `npm start`, with `--port` and `--host` as one likes. */
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'
import { preview } from 'astro'
import { buildSite } from './build-site.ts'

const root = fileURLToPath(new URL('../..', import.meta.url))
const { port, host } = readArguments()

const status = buildSite([])
if (status !== 0) process.exit(status)

// A port that is taken makes the server try the next one.
const server = await preview({ root, logLevel: 'error', server: { port, ...(host === undefined ? {} : { host }) } })
const { local = [], network = [] } = server.urls ?? {}
console.log(`\nVerso serves the site at ${[...local, ...network].join(' and ')} (stop it with Ctrl+C)`)

function readArguments(): { port: number; host: string | undefined } {
  try {
    const { values } = parseArgs({ options: { port: { type: 'string', default: '4321' }, host: { type: 'string' } } })
    const port = Number(values.port)
    if (!Number.isInteger(port) || port < 1 || port > 65535) throw new Error(`--port takes a number from 1 to 65535`)
    return { port, host: values.host }
  } catch (error) {
    console.error(`verso: ${error instanceof Error ? error.message : error}`)
    process.exit(1)
  }
}
