import { LineCounter, isMap, parseDocument } from 'yaml'
import type { Document } from 'yaml'
import type { Place } from '../problems/problem.ts'
import { findLooseAlias, placeAt, quoteWikiLinks, textsOfDocument } from './property-texts.ts'
import type { PropertyText } from './property-texts.ts'

/** The properties of a note as JSON, and the body that follows them. */
export interface Frontmatter {
  properties: Record<string, Json>
  /** The texts in them, with their places. */
  texts: PropertyText[]
  /** Where wikilinks stand without the quotes that YAML asks for. */
  unquoted: Place[]
  /** The text below the properties. */
  body: string
  /** Lines that stand above the body. */
  linesAbove: number
  /** Why the properties could not be read, and where in the file. */
  fault?: { message: string; place: Place }
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
  if (!match) return { ...NOTHING, body: text, linesAbove: 0 }
  const source = match[1] ?? ''
  const whole = { body: text.slice(match[0].length), linesAbove: match[0].split('\n').length - 1 }
  const counter = new LineCounter()
  try {
    const document = parseDocument(source, { lineCounter: counter, schema: 'core', logLevel: 'silent' })
    const fault = findFault(document, source)
    if (fault) return { ...whole, ...brokenIn(source, fault.message, placeAt(fault.offset, counter)) }
    const unquoted = quoteWikiLinks(document, source, counter)
    const properties = toJson(document.toJS({ maxAliasCount: MOST_ALIASES }))
    return { ...whole, properties, texts: textsOfDocument(document, source, counter), unquoted }
  } catch (error) {
    // An anchor may hold itself, or be repeated without end, and a list may be nested without end.
    const message = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
    return { ...whole, ...brokenIn(source, message, { line: 2, column: 1 }) }
  }
}

const NOTHING = { properties: {}, texts: [], unquoted: [] }
const MOST_ALIASES = 100

/** What the author did wrong, if anything, and the offset at which it shows. */
function findFault(document: Document.Parsed, source: string): { message: string; offset: number } | undefined {
  const [error] = document.errors
  if (error) {
    const message = (error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')
    return { message: PLAINER.get(error.code) ?? message, offset: error.pos[0] }
  }
  const { contents } = document
  if (contents !== null && !isMap(contents))
    return { message: 'they are no list of names and values', offset: contents.range?.[0] ?? 0 }
  const alias = source.includes('*') ? findLooseAlias(document) : undefined
  return alias && { message: 'what begins with * needs quotes', offset: alias.range?.[0] ?? 0 }
}

// The slips that are made most, in words of this trade.
const PLAINER = new Map<string, string>([
  ['BLOCK_AS_IMPLICIT_KEY', 'what holds a colon needs quotes'],
  ['DUPLICATE_KEY', 'this name stands twice'],
  ['TAB_AS_INDENT', 'a tab stands where blanks should'],
])

// "---⏎title: x⏎---⏎"
const FRONTMATTER = /^---\n([\s\S]*?)(?<=\n)---[ \t]*(?:\n|$)/

function brokenIn(source: string, message: string, place: Place): Omit<Frontmatter, 'body' | 'linesAbove'> {
  return { ...NOTHING, properties: privacyOf(source), fault: { message, place } }
}

function privacyOf(source: string): Record<string, Json> {
  return SEEMS_PRIVATE.test(source) ? { publish: false } : {}
}

// "publish: false", "Publish : no", "draft: \"true\"", in whatever YAML
const SEEMS_PRIVATE = /\bpublish["']?\s*:\s*\W*(?:false|no|off|n)\b|\bdraft["']?\s*:\s*\W*(?:true|yes|on|y)\b/i

/** The value of a property; capital letters in its name do not count, as in Obsidian, but the exact name goes first. */
export function valueOf(properties: Record<string, Json>, name: string): Json | undefined {
  if (Object.hasOwn(properties, name)) return properties[name]
  return Object.entries(properties).find(([key]) => key.toLowerCase() === name)?.[1]
}

/** A list of texts, from a property that holds a list or a single text. */
export function textsOf(value: Json | undefined): string[] {
  const list = Array.isArray(value) ? value : value === undefined ? [] : [value]
  return list
    .filter((item) => typeof item === 'string' || typeof item === 'number')
    .map((item) => String(item).trim())
    .filter((item) => item !== '')
}

/** The first of some properties that is a date. */
export function dateOf(properties: Record<string, Json>, ...names: readonly string[]): string | undefined {
  return names.map((name) => valueOf(properties, name)).find(isDate)
}

/** Whether a value is a date, ISO 8601 as Obsidian writes it. */
export function isDate(value: Json | undefined): value is string {
  return typeof value === 'string' && ISO_DATE.test(value) && !Number.isNaN(Date.parse(value))
}

// "2024-09-16", "2024-09-16T20:02:09", "2024-09-16 20:02"
const ISO_DATE = /^\d{4}-\d{2}-\d{2}(?:[T ]\d{2}:\d{2}.*)?$/

function toJson(value: unknown): Record<string, Json> {
  return JSON.parse(JSON.stringify(value ?? {}))
}
