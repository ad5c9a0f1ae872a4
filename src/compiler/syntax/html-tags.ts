import { Tokenizer, TokenizerMode } from 'parse5'
import type { Token, TokenHandler } from 'parse5'
import {
  ACTING_ELEMENTS,
  ADDRESSES,
  CLOSED_ELEMENTS,
  DRAWING_ELEMENTS,
  ELEMENTS,
  FORMATTING_ELEMENTS,
  REFERENCES,
  SILENT_ELEMENTS,
  isActingAddress,
  isActingAttribute,
  isAllowedAttribute,
} from './html-schema.ts'
import { markdownTarget } from './link-target.ts'

/** Something in a piece of HTML, and where in it. */
export interface HtmlPiece {
  kind: 'strippedHtml' | 'unknownHtml' | 'unclosedBlock' | 'embed' | 'link'
  subject: string
  offset: number
}

/** What stands round a piece of HTML. */
export interface Surroundings {
  /** Elements that stand open, outermost first; brought up to date. */
  open: string[]
  /** Ids of the note so far; brought up to date. */
  ids: Set<string>
  /** Whether the piece is a block, and so must not reach into those below it. */
  isBlock: boolean
  /** Whether the element is closed in a later piece. */
  isClosedLater(name: string): boolean
}

/** Before the ids of the author's own elements: no heading's fragment holds a capital, and no other part of a page begins so. */
export const OWN_ID = 'Html-'

/**
 * Takes out of a piece of HTML what no page may hold: tags and attributes; text stays as it was written.
 *
 * @returns what is left, what there is to tell, and the element whose inside is left out up to its end in a later piece
 */
export function cleanTags(
  html: string,
  around: Surroundings,
): { html: string; findings: HtmlPiece[]; silent: string | undefined } {
  const cleaner = new TagCleaner(html, around)
  const tokenizer = new Tokenizer({ sourceCodeLocationInfo: true }, cleaner)
  cleaner.skipText = () => {
    tokenizer.state = TokenizerMode.RAWTEXT
  }
  tokenizer.write(html, true)
  return { html: cleaner.finish(), findings: cleaner.findings, silent: cleaner.silent }
}

class TagCleaner implements TokenHandler {
  readonly findings: HtmlPiece[] = []
  readonly onParseError = null
  /** The element that stands open and whose inside is left out. */
  silent: string | undefined
  /** Reads all up to the end of the element as text. */
  skipText: () => void = () => undefined
  readonly #html: string
  readonly #around: Surroundings
  readonly #opened: string[] = []
  #kept = ''
  /** The first text that is left out. */
  #silenced: Token.Token | undefined

  constructor(html: string, around: Surroundings) {
    this.#html = html
    this.#around = around
  }

  onStartTag(token: Token.TagToken): void {
    const { tagName: name } = token
    if (this.silent !== undefined) return
    if (!ELEMENTS.has(name) && !(DRAWING_ELEMENTS.has(name) && this.#isWithin('svg'))) {
      const isKnown = SILENT_ELEMENTS.has(name) || ACTING_ELEMENTS.has(name) || DRAWING_ELEMENTS.has(name)
      this.#tell(isKnown ? 'strippedHtml' : 'unknownHtml', `<${this.#nameOf(token)}>`, token)
      if (SILENT_ELEMENTS.has(name)) this.#skip(name)
      return
    }
    this.#kept += this.#write(token)
    if (name === 'iframe') {
      // It holds no text, and where it is not closed it takes the rest of the note for its own.
      this.#kept += '</iframe>'
      this.#skip(name)
    } else if (!VOID_ELEMENTS.has(name) && !(token.selfClosing && this.#isForeign(name))) {
      this.#opened.push(name)
    }
  }

  onEndTag(token: Token.TagToken): void {
    const { tagName: name } = token
    if (this.silent !== undefined) {
      if (name === this.silent) this.silent = undefined
      return
    }
    const list = this.#opened.includes(name) ? this.#opened : this.#around.open
    const at = list.lastIndexOf(name)
    if (at < 0) return
    list.splice(at, 1)
    this.#keep(token)
  }

  onCharacter(token: Token.CharacterToken): void {
    this.#keep(token)
  }

  onWhitespaceCharacter(token: Token.CharacterToken): void {
    this.#keep(token)
  }

  onComment(token: Token.CommentToken): void {
    const source = this.#sourceOf(token)
    if (source.startsWith('<!--') && !source.endsWith('>')) this.#tell('unclosedBlock', '<!--', token)
  }

  onNullCharacter(): void {}
  onDoctype(): void {}
  onEof(): void {}

  /** Closes what would hide the text below, or be opened anew in it. */
  finish(): string {
    const { open, isBlock, isClosedLater } = this.#around
    if (this.silent !== undefined && this.#silenced && !isClosedLater(this.silent))
      this.#tell('unclosedBlock', `<${this.silent}>`, this.#silenced)
    for (const name of this.#opened.toReversed()) {
      const reachesOut = CLOSED_ELEMENTS.has(name) || (isBlock && FORMATTING_ELEMENTS.has(name))
      if (!reachesOut || isClosedLater(name)) continue
      this.#opened.splice(this.#opened.lastIndexOf(name), 1)
      this.#kept += `</${name}>`
    }
    open.push(...this.#opened)
    return this.#kept
  }

  #isWithin(name: string): boolean {
    return this.#opened.includes(name) || this.#around.open.includes(name)
  }

  /** Of an element of SVG or MathML `/>` is the end; HTML passes over it. */
  #isForeign(name: string): boolean {
    return ['svg', 'math'].some((root) => name === root || this.#isWithin(root))
  }

  #skip(name: string): void {
    this.silent = name
    this.skipText()
  }

  #keep(token: Token.Token): void {
    if (this.silent === undefined) this.#kept += this.#sourceOf(token)
    else if (this.#sourceOf(token).trim() !== '') this.#silenced ??= token
  }

  #sourceOf({ location }: Token.Token): string {
    return this.#html.slice(location?.startOffset, location?.endOffset)
  }

  /** As it was written, capitals included. */
  #nameOf(token: Token.TagToken): string {
    return this.#sourceOf(token).slice(1, token.tagName.length + 1)
  }

  #tell(kind: HtmlPiece['kind'], subject: string, { location }: Token.Token): void {
    this.findings.push({ kind, subject, offset: location?.startOffset ?? 0 })
  }

  /** Writes a tag with the attributes that may stay. */
  #write(token: Token.TagToken): string {
    const written = token.attrs.flatMap((attribute) => this.#writeAttribute(attribute, token))
    const isSame =
      written.length === token.attrs.length && written.every((text, at) => text === writeOf(token.attrs[at]))
    return isSame ? this.#sourceOf(token) : `<${[token.tagName, ...written].join(' ')}${token.selfClosing ? ' /' : ''}>`
  }

  #writeAttribute({ name, value }: Token.Attribute, token: Token.TagToken): string[] {
    const { tagName } = token
    // An old way to name a place.
    if (name === 'id' || (name === 'name' && tagName === 'a')) return this.#writeId(value)
    if (name === 'name' && tagName !== 'details' && tagName !== 'map') return []
    if (!isAllowedAttribute(name)) {
      if (isActingAttribute(name)) this.#tell('strippedHtml', name, token)
      return []
    }
    if (ADDRESSES.has(name) && isActingAddress(value)) {
      this.#tell('strippedHtml', `${value.replace(/\s/g, '').split(':')[0] ?? ''}:`, token)
      return []
    }
    if (IN_VAULT.has(name) && isVaultPath(value))
      this.#tell(name === 'href' ? 'link' : 'embed', markdownTarget(value) ?? value, token)
    const isReference = REFERENCES.has(name) || (name.endsWith('href') && tagName !== 'a' && value.startsWith('#'))
    const own = isReference ? value.replace(/(^#?|\s)(?=[^\s#])/g, `$1${OWN_ID}`) : value
    return [writeOf({ name, value: own.replace(/url\((["']?)#/g, `url($1#${OWN_ID}`) })]
  }

  #writeId(value: string): string[] {
    const { ids } = this.#around
    const id = `${OWN_ID}${value.trim()}`
    if (/\s/.test(id) || id === OWN_ID || ids.has(id)) return []
    ids.add(id)
    return [writeOf({ name: 'id', value: id })]
  }
}

// Addresses in which a path of the vault may stand.
const IN_VAULT = new Set(['src', 'href', 'poster'])

const VOID_ELEMENTS = new Set(['br', 'col', 'hr', 'img', 'input', 'source', 'track', 'wbr', 'area'])

/** Whether an address in HTML is a path in the vault: it has no scheme, and does not begin at the site's root or on the same page. */
export function isVaultPath(address: string): boolean {
  return !/^[/#?]/.test(address) && markdownTarget(address) !== undefined
}

function writeOf(attribute: Token.Attribute | undefined): string {
  if (!attribute) return ''
  const { name, value } = attribute
  return value === '' ? name : `${name}="${value.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`
}
