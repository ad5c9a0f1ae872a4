import type { Element, ElementContent } from 'hast'
import type { Link } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { markdownTarget } from '../syntax/link-target.ts'
import { h } from './context.ts'
import type { RenderContext } from './context.ts'
import { withLinkId } from './link-id.ts'
import { linkTo } from './wiki-link.ts'

/** A Markdown link: into the vault when it has no scheme, else out of the site. */
export function renderLink(state: State, node: Link, context: RenderContext): Element {
  return withLinkId(leadTo(node, withoutLinks(state.all(node)), context), node.data?.link, context)
}

/** An element that leads to the destination of a Markdown link. */
export function leadTo(
  { url, title: words }: Pick<Link, 'url' | 'title'>,
  children: ElementContent[],
  context: RenderContext,
): Element {
  const target = markdownTarget(url)
  if (target !== undefined) return linkTo(target, children, context)
  const title = words ? { title: words } : {}
  if (url === '' || /^(?:javascript|vbscript|data):/i.test(url.replace(/[\s\u0000-\u001f]/g, ''))) {
    return h('a', { className: ['external-link'], ...title }, children)
  }
  return h('a', { className: ['external-link'], href: encodeOnce(url), rel: ['noopener'], ...title }, children)
}

/** A wikilink between a link's words is words, too: HTML knows no link in a link. */
function withoutLinks(children: readonly ElementContent[]): ElementContent[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return child
    const inside = withoutLinks(child.children)
    return child.tagName === 'a' ? inside : { ...child, children: inside }
  })
}

/** Encodes what no address may hold; what is encoded already stays as it is. */
function encodeOnce(url: string): string {
  return encodeURI(url.toWellFormed()).replace(/%25(?=[\da-f]{2})/gi, '%')
}
