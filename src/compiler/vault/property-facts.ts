import { markdownTarget } from '../syntax/link-target.ts'
import { parsePropertyText } from '../syntax/property-text.ts'
import type { PropertyPiece } from '../syntax/property-text.ts'
import type { Place } from '../problems/problem.ts'
import type { Facts, Fault } from './facts.ts'
import type { Frontmatter } from './frontmatter.ts'
import { holdsNoLinks, isImageName } from './property-names.ts'
import type { PropertyText } from './property-texts.ts'
import { writeSentence } from './sentence.ts'
import { languageFaults } from './text-language.ts'

/** The other names of a note, and where they stand. */
export function aliasesOf({ texts }: Frontmatter): Pick<Facts, 'aliases' | 'aliasPlaces'> {
  const named = texts.filter(({ name, text }) => name.toLowerCase() === 'aliases' && text.trim() !== '')
  return { aliases: named.map(({ text }) => text.trim()), aliasPlaces: named.map(({ place }) => place) }
}

/** Where the property `permalink` stands. */
export function permalinkPlaceOf({ texts }: Frontmatter): Pick<Facts, 'permalinkPlace'> {
  const place = texts.find(({ name }) => name.toLowerCase() === 'permalink')?.place
  return place ? { permalinkPlace: place } : {}
}

/** What is wrong with the properties of a note by themselves. */
export function propertyFaults(frontmatter: Frontmatter): Fault[] {
  const { fault, unquoted } = frontmatter
  const broken: Fault[] = fault ? [{ kind: 'badFrontmatter', place: fault.place, subject: fault.message }] : []
  const links = unquoted.map((place): Fault => ({ kind: 'unquotedLink', place, subject: '' }))
  return [...broken, ...links, ...languageFaults(frontmatter)]
}

/**
 * Adds the links in the properties of a note to its facts. They come after those of its text, whose ordinals stand in the
 * tree; the text that holds one is its sentence.
 */
export function collectPropertyLinks(
  texts: readonly PropertyText[],
  { links, sentences }: Pick<Facts, 'links' | 'sentences'>,
): void {
  for (const text of texts) {
    const { name: property, place } = text
    if (isImageName(property)) {
      const written = imageTarget(text.text)
      if (written !== undefined) links.push({ kind: 'embed', written, place, property })
    } else if (!holdsNoLinks(property)) {
      const pieces = parsePropertyText(text.text)
      const found = linksIn(pieces, text)
      for (const { node, ...link } of found) {
        node.data = { ...node.data, link: links.length }
        links.push({ kind: 'link', ...link, property, sentence: sentences.length })
      }
      if (found.length > 0) sentences.push(writeSentence(pieces.map(({ node }) => node)))
    }
  }
}

function linksIn(pieces: readonly PropertyPiece[], text: PropertyText): FoundLink[] {
  let end = 0
  return pieces.flatMap(({ node, source }) => {
    const written = writtenOf(node)
    if (written === undefined) return []
    // What YAML has unfolded or unescaped is not found again, and then stands where the last one did.
    const start = Math.max(end, text.written.indexOf(source, end))
    end = start + source.length
    return { node, written, place: placeIn(text, start) }
  })
}

interface FoundLink {
  node: PropertyPiece['node']
  written: string
  place: Place
}

/** The target of a property that names a picture: a link to it, or its bare path; none for an address elsewhere. */
export function imageTarget(text: string): string | undefined {
  const [piece, ...others] = parsePropertyText(text.trim())
  if (piece && piece.node.type !== 'text' && others.length === 0) return writtenOf(piece.node)
  return markdownTarget(text.trim()) === undefined ? undefined : text.trim()
}

function writtenOf(node: PropertyPiece['node']): string | undefined {
  if (node.type === 'text') return undefined
  return node.type === 'link' ? markdownTarget(node.url) : node.value
}

function placeIn({ written, place }: PropertyText, at: number): Place {
  const lines = written.slice(0, at).split('\n')
  const last = lines.at(-1)?.length ?? 0
  return lines.length === 1
    ? { line: place.line, column: place.column + last }
    : { line: place.line + lines.length - 1, column: last + 1 }
}
