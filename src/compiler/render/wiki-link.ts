import type { Element, ElementContent } from 'hast'
import { attachmentAddress } from '../links/addresses.ts'
import { chosenOf, fragmentOf } from '../links/resolve.ts'
import { parseLinkTarget, wordsOfTarget } from '../syntax/link-target.ts'
import type { WikiLink } from '../syntax/nodes.ts'
import { h, hrefTo, t } from './context.ts'
import type { RenderContext } from './context.ts'
import { withLinkId } from './link-id.ts'

/** A wikilink: to its place, or to nowhere yet. */
export function renderWikiLink(node: WikiLink, context: RenderContext): Element {
  return withLinkId(linkTo(node.value, [t(labelOf(node))], context), node.data?.link, context)
}

/** What a wikilink shows: its alias, else its target, headings after a mark of their own. */
export function labelOf(node: WikiLink): string {
  if (node.alias !== undefined && node.alias !== '') return node.alias
  return wordsOfTarget(node.target) || node.value
}

/** An element that leads to what a target means from the note of the context. */
export function linkTo(
  written: string,
  children: ElementContent[],
  { site, note, page, strings }: RenderContext,
): Element {
  const resolution = chosenOf(site.index.resolve(note.path, written))
  if (resolution.kind === 'missing') {
    const dataTarget = parseLinkTarget(written).path || written
    const title = strings.text.notWritten
    return h('a', { className: ['internal-link', 'is-unresolved'], dataTarget, title }, children)
  }
  if (resolution.kind === 'attachment') {
    page.files.add(resolution.path)
    return h(
      'a',
      { className: ['internal-link', 'file-link'], href: `${site.base}${attachmentAddress(resolution.path)}` },
      children,
    )
  }
  const target = site.index.noteByPath.get(resolution.path)
  if (!target) throw new Error(`a link of ${note.path} was resolved to ${resolution.path}, which is not indexed`)
  return h('a', { className: ['internal-link'], href: hrefTo(target, fragmentOf(resolution.anchor), site) }, children)
}
