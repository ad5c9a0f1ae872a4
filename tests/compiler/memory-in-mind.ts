import type { AnkiCard } from '../../src/compiler/decks/card.ts'
import type { RememberedChange } from '../../src/compiler/decks/changes/change-times.ts'
import type { Memory } from '../../src/compiler/memory.ts'
import type { RenderedNote } from '../../src/compiler/render/rendered-note.ts'
import type { PageReader } from '../../src/compiler/page-reader.ts'
import type { SearchText } from '../../src/compiler/render/search-text.ts'
import type { PackedTree } from '../../src/compiler/vault/pack-note.ts'

/** A memory that lies in no folder. */
export function memoryInMind(): Memory & Pick<PageReader, 'readSearchText'> {
  const notes = new Map<string, RenderedNote>()
  const cardsByNote = new Map<string, readonly AnkiCard[]>()
  const searchTexts = new Map<string, SearchText>()
  const prose = new Map<string, string>()
  const trees = new Map<string, PackedTree>()
  const changes = new Map<string, RememberedChange>()
  return {
    facts: new Map(),
    pages: new Map(),
    files: new Map(),
    names: new Map(),
    readProse: (path) => prose.get(path) ?? '',
    writeProse: (path, text) => void prose.set(path, text),
    hasTree: (path, digest) => trees.has(`${path} ${digest}`),
    readTree: (path, digest) => trees.get(`${path} ${digest}`),
    writeTree: (path, digest, tree) => void trees.set(`${path} ${digest}`, tree),
    readNote: (path) => notes.get(path),
    readShownCards: (path) => notes.get(path)?.cards ?? [],
    writeNote(path, note, _rest, { cards, search } = {}) {
      notes.set(path, note)
      if (cards) cardsByNote.set(path, cards)
      if (search) searchTexts.set(path, search)
    },
    readSearchText: (path) => searchTexts.get(path),
    readCards: (path) => [...(cardsByNote.get(path) ?? [])],
    readChanges: () => new Map(changes),
    writeChanges(written) {
      for (const [key, change] of written) changes.set(key, change)
    },
    keepOnly: () => undefined,
  }
}
