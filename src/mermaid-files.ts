import { readFileSync, readdirSync } from 'node:fs'
import { mkdir, writeFile } from 'node:fs/promises'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MERMAID_FOLDER } from './compiler/render/mermaid.ts'

/*
 * Mermaid comes in some hundred modules, of which a page loads those for its kind of diagram. They are made for browsers as they
 * are: to bundle them anew would cost each build seven seconds. Only their ending changes, since not every server knows `.mjs`.
 */

const ENTRY = 'mermaid.esm.min.mjs'
const CHUNKS = 'chunks/mermaid.esm.min'

/** Copies Mermaid to a built site. */
export async function copyMermaid(siteFolder: string): Promise<void> {
  const folder = join(siteFolder, MERMAID_FOLDER)
  await mkdir(join(folder, CHUNKS), { recursive: true })
  for (const name of moduleNames()) await writeFile(join(folder, servedName(name)), readModule(name))
}

/** Serves Mermaid while writing. */
export function serveMermaid(base: string) {
  return (request: IncomingMessage, response: ServerResponse, next: () => void): void => {
    const address = (request.url ?? '').replace(/[?#].*/, '')
    const path = address.startsWith(`${base}/`) ? address.slice(base.length) : address
    const wanted = path.startsWith(`${MERMAID_FOLDER}/`) ? path.slice(MERMAID_FOLDER.length + 1) : undefined
    const name = wanted === undefined ? undefined : moduleNames().find((module) => servedName(module) === wanted)
    if (name === undefined) {
      next()
      return
    }
    response.setHeader('Content-Type', 'text/javascript')
    response.end(readModule(name))
  }
}

function moduleNames(): string[] {
  const chunks = readdirSync(join(packageFolder(), CHUNKS)).filter((name) => name.endsWith('.mjs'))
  return [ENTRY, ...chunks.map((name) => `${CHUNKS}/${name}`)]
}

function readModule(name: string): string {
  return readFileSync(join(packageFolder(), name), 'utf8').replaceAll('.mjs"', '.js"')
}

function servedName(name: string): string {
  return name.replace(/\.mjs$/, '.js')
}

function packageFolder(): string {
  return dirname(createRequire(import.meta.url).resolve(`mermaid/dist/${ENTRY}`))
}
