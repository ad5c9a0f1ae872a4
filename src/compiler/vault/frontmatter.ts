import { LineCounter, isMap, parseDocument } from 'yaml'

/** The properties of a note as JSON, and the body that follows them. */
export interface Frontmatter {
  properties: Record<string, Json>
  /** The text below the properties. */
  body: string
  /** Lines that stand above the body. */
  linesAbove: number
  /** Why the properties could not be read; line and column count from 1 in the file. */
  fault?: { message: string; line: number; column: number }
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }

/**
 * Splits a note into properties and body. Broken properties are a fault and count as none, but for one: a note that seems
 * to say that it is private stays so.
 *
 * @param text the file, line ends `\n`, without byte order mark
 * @see Obsidian 1.4.6: the first line is exactly `---`; the closing one may be followed by blanks
 */
export function splitFrontmatter(text: string): Frontmatter {
  const match = FRONTMATTER.exec(text)
  if (!match) return { properties: {}, body: text, linesAbove: 0 }
  const source = match[1] ?? ''
  const whole = { body: text.slice(match[0].length), linesAbove: match[0].split('\n').length - 1 }
  const counter = new LineCounter()
  const document = parseDocument(source, { lineCounter: counter, schema: 'core', logLevel: 'silent' })
  const error = document.errors[0]
  if (error) {
    const { line, col } = counter.linePos(error.pos[0])
    const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    return { ...whole, properties: privacyOf(source), fault: { message, line: line + 1, column: col } }
  }
  if (document.contents !== null && !isMap(document.contents)) {
    return {
      ...whole,
      properties: privacyOf(source),
      fault: { message: 'they are no list of names and values', line: 2, column: 1 },
    }
  }
  try {
    return { ...whole, properties: toJson(document.toJS({ maxAliasCount: 100 })) }
  } catch (error) {
    // `title: *bold*` is an alias of nothing, and an anchor may hold itself.
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { ...whole, properties: privacyOf(source), fault: { message, line: 2, column: 1 } }
  }
}

// "---⏎title: x⏎---⏎"
const FRONTMATTER = /^---\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/

function privacyOf(source: string): Record<string, Json> {
  return SEEMS_PRIVATE.test(source) ? { publish: false } : {}
}

// "publish: false", "Publish : no", "draft: \"true\"", in whatever YAML
const SEEMS_PRIVATE = /\bpublish["']?\s*:\s*\W*(?:false|no|off|n)\b|\bdraft["']?\s*:\s*\W*(?:true|yes|on|y)\b/i

/** A list of texts, from a property that holds a list or a single text. */
export function textsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter((item) => item !== '')
}

/** The first of some properties that is a date; a date is ISO 8601, as Obsidian writes it. */
export function dateOf(properties: Record<string, Json>, ...names: string[]): string | undefined {
  for (const name of names) {
    const value = properties[name]
    if (typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value))) return value
  }
  return undefined
}

// "2024-09-16", "2024-09-16T20:02:09", "2024-09-16 20:02"
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/

function toJson(value: unknown): Record<string, Json> {
  return JSON.parse(JSON.stringify(value ?? {}))
}
