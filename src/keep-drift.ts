import type { IncomingMessage, ServerResponse } from 'node:http'
import { join } from 'node:path'
import type { CompiledVault } from './compiler/compile.ts'
import { chooseStrings } from './compiler/strings/choose-strings.ts'
import { DRIFT_ADDRESS, renderDrift } from './compiler/render/drift.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { writeWhole } from './write-whole.ts'

/** Name of the file in the memory's folder that the pages of drift are made from. */
export const DRIFT_FILE = 'drift.json'

/** Writes down what drift there is, for the pages that list it. */
export function writeDrift({ vault, folder }: KnowledgeBase): void {
  if (!vault) return
  const { site } = vault
  writeWhole(join(folder, DRIFT_FILE), renderDrift(vault.findDrift(), site.index, chooseStrings(site.language)))
}

/** While writing, drift is looked for when somebody asks for its pages: it is no part of what a saved note has to wait for. */
export function serveDrift(knowledge: KnowledgeBase) {
  let written: CompiledVault | undefined
  return (request: IncomingMessage, _response: ServerResponse, next: () => void): void => {
    const isAsked = (request.url ?? '').startsWith(`${knowledge.options.base}${DRIFT_ADDRESS}`)
    if (isAsked && knowledge.vault !== written) {
      written = knowledge.vault
      writeDrift(knowledge)
    }
    next()
  }
}
