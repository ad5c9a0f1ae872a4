import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { memory } from 'virtual:verso'
import type { RenderedDrift, RenderedFinding } from './compiler/render/drift.ts'
import { DRIFT_FILE } from './keep-drift.ts'

export type { RenderedFinding }

/** Reads drift as it was last found; before that there is none. */
export function readDrift(): RenderedDrift {
  try {
    return JSON.parse(readFileSync(join(memory, DRIFT_FILE), 'utf8'))
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return { facts: '', findings: [] }
    throw error
  }
}
