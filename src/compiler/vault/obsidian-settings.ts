import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import type { Problem } from '../problems/problem.ts'
import { CARD_SETTINGS_FILES, readCardSettings } from './card-settings.ts'
import type { CardSettings } from './card-settings.ts'

/** What the vault's own settings say that changes its pages. */
export interface ObsidianSettings {
  /** A single return in a paragraph is no line break. */
  strictLineBreaks: boolean
  /** What its plug-ins for cards say. */
  cards: CardSettings
}

/** What the vault's own settings say. */
export interface VaultSettings {
  settings: ObsidianSettings
  /** Folders and notes that are templates, as the plug-ins for them name them. */
  templates: string[]
  /** Patterns of “Excluded files”: the beginning of a path, or an expression between slashes. */
  excludedFiles: string[]
  /** Files that are there and are no JSON. */
  problems: Problem[]
}

/**
 * Reads `.obsidian/`. A file that is absent counts as empty, and so does a value that another version wrote otherwise. What
 * only decides how the editor writes, as the style of links and the folder for attachments, is left alone.
 *
 * @param folder the vault's folder
 */
export async function readObsidianSettings(folder: string): Promise<VaultSettings> {
  const problems: Problem[] = []
  const read = async <Shape extends z.ZodType>(file: string, shape: Shape): Promise<z.infer<Shape> | undefined> =>
    shape.safeParse(await readJson(folder, `.obsidian/${file}`, problems)).data
  const app = await read('app.json', APP)
  const core = await read('templates.json', TEMPLATES)
  const templater = await read('plugins/templater-obsidian/data.json', TEMPLATER)
  const daily = await read('daily-notes.json', DAILY_NOTES)
  const unique = await read('zk-prefixer.json', DAILY_NOTES)
  const cards = readCardSettings({
    toAnki: await readJson(folder, `.obsidian/${CARD_SETTINGS_FILES.toAnki}`, problems),
    spaced: await readJson(folder, `.obsidian/${CARD_SETTINGS_FILES.spaced}`, problems),
    hashed: await readJson(folder, `.obsidian/${CARD_SETTINGS_FILES.hashed}`, problems),
  })
  for (const subject of cards.badPatterns)
    problems.push({
      kind: 'badPattern',
      path: `.obsidian/${CARD_SETTINGS_FILES.toAnki}`,
      place: { line: 1, column: 1 },
      subject,
    })
  return {
    settings: {
      strictLineBreaks: app?.strictLineBreaks ?? false,
      cards: { syntax: cards.syntax, decks: cards.decks },
    },
    templates: [core?.folder, templater?.templates_folder, daily?.template, unique?.template].filter(
      (path) => path !== undefined,
    ),
    excludedFiles: app?.userIgnoreFilters ?? [],
    problems,
  }
}

const text = z.string().optional().catch(undefined)
const APP = z.object({
  strictLineBreaks: z.boolean().optional().catch(undefined),
  userIgnoreFilters: z.array(z.string()).optional().catch(undefined),
})
const TEMPLATES = z.object({ folder: text })
const TEMPLATER = z.object({ templates_folder: text })
const DAILY_NOTES = z.object({ template: text })

async function readJson(folder: string, path: string, problems: Problem[]): Promise<unknown> {
  let source: string
  try {
    source = (await readFile(join(folder, path), 'utf8')).replace(/^\uFEFF/, '')
  } catch {
    return undefined
  }
  try {
    return JSON.parse(source)
  } catch (error) {
    problems.push({ kind: 'badSettings', path, ...faultOf(error) })
    return undefined
  }
}

/** V8 tells the place of a fault in its message: `Unexpected token } in JSON at position 9 (line 3 column 2)`. */
function faultOf(error: unknown): Pick<Problem, 'place' | 'subject'> {
  const message = error instanceof Error ? error.message : String(error)
  const [, line = '1', column = '1'] = /\(line (\d+) column (\d+)\)/.exec(message) ?? []
  const subject = message.replace(/,? *"[^]*" is not valid JSON$|(?: in JSON)? at position \d+.*$/, '')
  return { place: { line: Number(line), column: Number(column) }, subject }
}
