import { FILE_SCHEMA, FILE_VERSION } from './progress-file.ts'
import { GRADES, STAGES } from './progress.ts'
import type { Answer, Progress, PromptKey, PromptState, Settings } from './progress.ts'
import { DAY_MS } from './study-day.ts'
import { UnusableFile } from './unusable-file.ts'

/** What a file says. */
export interface ProgressFile extends Progress {
  site: string
  exportedAt: string
}

/**
 * Reads a file of progress. Only what is named here is taken over, value by value, so nothing else of the file comes further.
 *
 * @throws UnusableFile when anything in it is not as it has to be
 */
export function readProgressFile(text: string, now: number): ProgressFile {
  const file = readObject(parse(text), 'file')
  if (file['schema'] !== FILE_SCHEMA) throw UnusableFile.because('otherKind')
  const version = readNumber(file, 'version', 1, Number.MAX_SAFE_INTEGER)
  if (version > FILE_VERSION) throw UnusableFile.because('newer', { version, known: FILE_VERSION })
  const exportedAt = readText(file, 'exportedAt', 40)
  if (Number.isNaN(Date.parse(exportedAt))) throw UnusableFile.wrong('exportedAt', 'time')
  // A review of the future would win against every other for ever.
  const latest = now + DAY_MS
  const prompts = readList(file, 'prompts', MOST_PROMPTS).map((entry): [PromptKey, PromptState] => {
    const item = readObject(entry, 'prompts')
    return [readPrompt(item), readState(item, latest)]
  })
  const states = new Map(prompts)
  if (states.size < prompts.length) throw UnusableFile.because('twice')
  const log = readList(file, 'log', MOST_ANSWERS).map((entry) => readAnswer(readObject(entry, 'log'), latest))
  return { site: readText(file, 'site', 2000), exportedAt, states, log, settings: readSettings(file, latest) }
}

/** More than any reader has. */
export const MOST_BYTES = 256_000_000
const MOST_PROMPTS = 500_000
const MOST_ANSWERS = 5_000_000

// `1726516929907:0`, `3f0c2a91be77-2:11`
const PROMPT = /^[^\s:]{1,100}:\d{1,4}$/

type Fields = Readonly<Record<string, unknown>>

function parse(text: string): unknown {
  if (text.length > MOST_BYTES) throw UnusableFile.because('tooLarge')
  try {
    return JSON.parse(text)
  } catch {
    throw UnusableFile.because('broken')
  }
}

function readPrompt(item: Fields): PromptKey {
  const prompt = readText(item, 'prompt', 110)
  if (!PROMPT.test(prompt)) throw UnusableFile.wrong('prompt', 'prompt')
  return prompt as PromptKey
}

function readState(item: Fields, latest: number): PromptState {
  const stage = STAGES.find((name) => name === item['stage'])
  if (!stage) throw UnusableFile.wrong('stage', 'oneOf', { values: STAGES.join(', ') })
  const reviewedAt = readNumber(item, 'reviewedAt', 0, latest)
  return {
    stage,
    dueAt: readNumber(item, 'dueAt', 0, reviewedAt + MOST_DAYS * DAY_MS),
    reviewedAt,
    stability: readNumber(item, 'stability', 0, MOST_DAYS),
    difficulty: readNumber(item, 'difficulty', 1, 10),
    intervalDays: readWhole(item, 'intervalDays', MOST_DAYS),
    step: readWhole(item, 'step', 100),
    reps: readWhole(item, 'reps', 1_000_000),
    lapses: readWhole(item, 'lapses', 1_000_000),
  }
}

// A hundred years, as FSRS has it, and a day.
const MOST_DAYS = 36_501

function readAnswer(item: Fields, latest: number): Answer {
  const grade = GRADES.find((number) => number === item['grade'])
  if (!grade) throw UnusableFile.wrong('grade', 'oneOf', { values: GRADES.join(', ') })
  const before = item['before'] === null ? null : readState(readObject(item['before'], 'before'), latest)
  return { prompt: readPrompt(item), at: readNumber(item, 'at', 0, latest), grade, before }
}

function readSettings(file: Fields, latest: number): Settings {
  const settings = readObject(file['settings'], 'settings')
  const { buttons } = settings
  if (buttons !== 2 && buttons !== 4) throw UnusableFile.wrong('buttons', 'oneOf', { values: '2, 4' })
  return {
    newPerDay: readWhole(settings, 'newPerDay', 9999),
    reviewsPerDay: readWhole(settings, 'reviewsPerDay', 9999),
    retention: readNumber(settings, 'retention', 0.7, 0.99),
    buttons,
    changedAt: readNumber(settings, 'changedAt', 0, latest),
  }
}

function readObject(value: unknown, what: string): Fields {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Fields
  throw UnusableFile.wrong(what, 'object')
}

function readList(item: Fields, name: string, most: number): readonly unknown[] {
  const value = item[name]
  if (!Array.isArray(value) || value.length > most) throw UnusableFile.wrong(name, 'list', { most })
  return value
}

function readText(item: Fields, name: string, most: number): string {
  const value = item[name]
  if (typeof value !== 'string' || value.length > most) throw UnusableFile.wrong(name, 'text', { most })
  return value
}

function readNumber(item: Fields, name: string, least: number, most: number): number {
  const value = item[name]
  if (typeof value !== 'number' || !(value >= least && value <= most))
    throw UnusableFile.wrong(name, 'range', { least, most })
  return value
}

function readWhole(item: Fields, name: string, most: number): number {
  const value = readNumber(item, name, 0, most)
  if (!Number.isInteger(value)) throw UnusableFile.wrong(name, 'whole')
  return value
}
