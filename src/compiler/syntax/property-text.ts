import type { Link, Text } from 'mdast'
import { parseLinkTarget } from './link-target.ts'
import type { WikiLink } from './nodes.ts'

/** A piece of a property's text, and how it is written there. */
export interface PropertyPiece {
  node: Text | WikiLink | Link
  source: string
}

/**
 * Reads a text that stands in a property. It is no Markdown, but links are links: wikilinks, Markdown links and bare web
 * addresses.
 *
 *     | source: "[[Note|shown]], p. 7, https://example.org"
 *                ^^^^^^^^^^^^^^         ^^^^^^^^^^^^^^^^^^^
 *
 * @returns pieces whose sources make the text
 */
export function parsePropertyText(text: string): PropertyPiece[] {
  const pieces: PropertyPiece[] = []
  let end = 0
  const add = (source: string, node: PropertyPiece['node'] = { type: 'text', value: source }): void => {
    if (source !== '') pieces.push({ node, source })
  }
  for (const match of text.matchAll(LINK)) {
    const source = match[3] === undefined ? match[0] : withoutTrail(match[0])
    const node = linkOf(match, source)
    if (!node) continue
    add(text.slice(end, match.index))
    add(source, node)
    end = match.index + source.length
  }
  add(text.slice(end))
  return pieces
}

// `[[Note#Part|shown]]`; `[shown](Note.md)` or `[shown](<My note.md>)`; `https://example.org`
const LINK =
  /!?\[\[((?:(?!\[\[|\]\]).)+)\]\]|!?\[[^[\]\n]*\]\((<[^<>\n]*>|[^\s()<>]*(?:\([^\s()]*\)[^\s()<>]*)*)\)|\b(https?:\/\/[^\s<>"]+)/g

function linkOf([whole, inside, destination, address]: RegExpExecArray, source: string): WikiLink | Link | undefined {
  if (inside !== undefined) {
    const [value = '', ...alias] = inside.split('|')
    if (value.trim() === '') return undefined
    const shown = alias.join('|').trim()
    const wikiLink: WikiLink = { type: 'wikiLink', value: value.trim(), target: parseLinkTarget(value) }
    return shown === '' ? wikiLink : { ...wikiLink, alias: shown }
  }
  if (address !== undefined) return { type: 'link', url: source, children: [{ type: 'text', value: source }] }
  const url = destination?.replace(/^<|>$/g, '') ?? ''
  const words = whole.slice(whole.indexOf('[') + 1, whole.indexOf(']'))
  return url === '' ? undefined : { type: 'link', url, children: [{ type: 'text', value: words || url }] }
}

/** What ends a sentence, or a bracket that was opened before the address, is no part of it. */
function withoutTrail(address: string): string {
  return address.replace(address.includes('(') ? /[.,;:!?'*_]+$/ : /[.,;:!?'*_)]+$/, '')
}
