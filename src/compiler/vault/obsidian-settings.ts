import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { STOCK_NOTE_TYPES } from '../syntax/card-fields.ts'
import type { NoteTypes } from '../syntax/card-fields.ts'

/** What the vault's own settings say that changes its pages. */
export interface ObsidianSettings {
  /** A single return in a paragraph is no line break. */
  strictLineBreaks: boolean
  /** Anki's note types, those of the user included. */
  noteTypes: NoteTypes
}

/**
 * Reads `.obsidian/`. A file that is absent or that another version wrote otherwise counts as not there.
 *
 * @param folder the vault's folder
 */
export async function readObsidianSettings(folder: string): Promise<ObsidianSettings> {
  const app = APP.safeParse(await readJson(join(folder, '.obsidian/app.json')))
  const plugin = CARD_PLUGIN.safeParse(
    await readJson(join(folder, '.obsidian/plugins/obsidian-to-anki-plugin/data.json')),
  )
  return {
    strictLineBreaks: app.data?.strictLineBreaks ?? false,
    noteTypes: { ...STOCK_NOTE_TYPES, ...plugin.data?.fields_dict },
  }
}

const APP = z.object({ strictLineBreaks: z.boolean().optional() })
const CARD_PLUGIN = z.object({ fields_dict: z.record(z.string(), z.array(z.string())).optional() })

async function readJson(file: string): Promise<unknown> {
  try {
    return JSON.parse(await readFile(file, 'utf8'))
  } catch {
    return undefined
  }
}
