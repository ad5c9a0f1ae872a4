import type { Memory } from '../../src/compiler/memory.ts'
import type { RenderedNote } from '../../src/compiler/render/rendered-note.ts'
import type { VaultPath } from '../../src/compiler/vault/path.ts'

/** A memory that lies in no folder. */
export function memoryInMind(): Memory {
  const notes = new Map<VaultPath, RenderedNote>()
  return {
    facts: new Map(),
    pages: new Map(),
    readNote: (path) => notes.get(path),
    writeNote: (path, note) => void notes.set(path, note),
    keepOnly: () => undefined,
  }
}
