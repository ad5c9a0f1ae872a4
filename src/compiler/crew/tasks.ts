import type { ObsidianSettings } from '../vault/obsidian-settings.ts'
import type { PackedNote, PackedTree } from '../vault/pack-note.ts'
import type { VaultPath } from '../vault/path.ts'
import type { Note } from '../vault/read-vault.ts'
import type { RenderedPage } from './render-page.ts'
import type { SiteSlice } from './site-slice.ts'

/** What a thread of the crew can be asked for. */
export type Task = ParseTask | LearnTask | RenderTask

export interface ParseTask {
  kind: 'parse'
  notes: readonly Note[]
  settings: ObsidianSettings
}

/** Comes before the first notes to render. */
export interface LearnTask {
  kind: 'learn'
  slice: SiteSlice
}

export interface RenderTask {
  kind: 'render'
  paths: readonly VaultPath[]
  /** Packed, those of the notes and of all that they embed. */
  trees: ReadonlyMap<VaultPath, PackedTree>
}

/** What comes back, in the order of the notes. */
export interface Answers {
  parse: PackedNote[]
  learn: []
  render: RenderedPage[]
}
