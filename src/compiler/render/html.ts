import type { Element, Root, RootContent } from 'hast'
import { raw } from 'hast-util-raw'
import { attachmentAddress } from '../links/addresses.ts'
import { chosenOf } from '../links/resolve.ts'
import { OWN_ID, isVaultPath } from '../syntax/html-tags.ts'
import { markdownTarget } from '../syntax/link-target.ts'
import type { RenderContext } from './context.ts'
import { kindOf } from './media-kind.ts'
import { renderMissingMedia, scale } from './media.ts'
import { linkTo } from './wiki-link.ts'

/** Whether a tree holds HTML that the author wrote, comments left out. */
export function holdsHtml(root: Root): boolean {
  return root.children.some(holdsRaw)
}

/**
 * Reads the author's HTML into the tree, once; what no page may hold was taken out of it before. Paths of the vault in it become
 * addresses, and its ids keep apart from those of other copies.
 */
export function renderHtml(root: Root, context: RenderContext): Root {
  const read = raw(root)
  if (read.type !== 'root') throw new TypeError('hast-util-raw gave back no root')
  const ids = new Set<unknown>()
  const elements = elementsIn(read)
  for (const { properties } of elements) {
    // A formatting element that overlaps others is in the tree several times.
    if (ids.has(properties['id'])) delete properties['id']
    ids.add(properties['id'])
  }
  for (const element of elements) {
    leadToOwnId(element, ids)
    setApart(element, context.idPrefix)
    showFile(element, context)
  }
  return read
}

function holdsRaw(node: RootContent): boolean {
  return node.type === 'raw' || ('children' in node && node.children.some(holdsRaw))
}

function elementsIn(node: Root | Element, elements: Element[] = []): Element[] {
  for (const child of node.children) {
    if (child.type !== 'element') continue
    elements.push(child)
    elementsIn(child, elements)
  }
  return elements
}

/** `<a href="#x">` means the author's own `id="x"` where there is one, else a heading. */
function leadToOwnId({ tagName, properties }: Element, ids: ReadonlySet<unknown>): void {
  const { href } = properties
  if (tagName !== 'a' || typeof href !== 'string' || !href.startsWith('#')) return
  const id = `${OWN_ID}${href.slice(1)}`
  if (ids.has(id)) properties['href'] = `#${id}`
}

/** In a copy or a card, ids and what names them begin with a part of their own. */
function setApart({ properties }: Element, prefix: string): void {
  if (prefix === '') return
  const prefixed = (text: string): string => text.replace(OWN_IDS, `$1${prefix}${OWN_ID}`)
  for (const [name, value] of Object.entries(properties)) {
    if (!NAMES_IDS.test(name) && !String(value).includes(`#${OWN_ID}`)) continue
    if (typeof value === 'string') properties[name] = prefixed(value)
    else if (Array.isArray(value)) properties[name] = value.map((part) => prefixed(String(part)))
  }
}

const NAMES_IDS = /^(?:id|htmlFor|headers|list|aria[A-Z]\w*)$/
// "Html-x", "#Html-x", "url(#Html-x)", "Html-x Html-y"
const OWN_IDS = new RegExp(`(^|[\\s#])${OWN_ID}`, 'g')

/** Resolves paths of the vault, and lets pictures and frames wait until they are near. */
function showFile(element: Element, context: RenderContext): void {
  const { tagName, properties } = element
  if (tagName === 'a') leadIntoVault(element, context)
  for (const name of ['src', 'poster']) {
    const address = properties[name]
    if (typeof address !== 'string' || !isVaultPath(address)) continue
    const resolution = chosenOf(context.site.index.resolve(context.note.path, markdownTarget(address) ?? address))
    if (resolution.kind !== 'attachment') {
      if (tagName === 'img') Object.assign(element, renderMissingMedia(markdownTarget(address) ?? address, context))
      else delete properties[name]
      continue
    }
    context.page.files.add(resolution.path)
    properties[name] = `${context.site.base}${attachmentAddress(resolution.path)}`
    const natural = tagName === 'img' && kindOf(resolution.path) === 'image' && context.site.imageSize(resolution.path)
    if (natural)
      Object.assign(
        properties,
        scale(natural, { width: pixels(properties['width']), height: pixels(properties['height']) }),
      )
  }
  if (tagName === 'img' || tagName === 'iframe') properties['loading'] ??= 'lazy'
}

function leadIntoVault(element: Element, context: RenderContext): void {
  const { href, ...rest } = element.properties
  if (typeof href !== 'string' || !isVaultPath(href)) return
  const link = linkTo(markdownTarget(href) ?? href, [], context)
  element.properties = { ...rest, ...link.properties }
}

function pixels(value: unknown): number | undefined {
  const number = Number(value)
  return value !== undefined && number > 0 ? number : undefined
}
