import type { ElementContent, Root as HastRoot } from 'hast'
import type { Heading, Html, Image, Link, Paragraph, Root, Text } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toHast } from 'mdast-util-to-hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import type { Card, Embed, WikiLink } from '../syntax/nodes.ts'
import { withBlockIds } from './block-id.ts'
import { renderCard } from './card.ts'
import type { RenderContext } from './context.ts'
import { renderEmbed } from './embed.ts'
import { prefixFootnoteLabel } from './footnote.ts'
import { renderHeading } from './heading.ts'
import { holdsHtml, readHtml } from './html.ts'
import { renderImage } from './image.ts'
import { renderText } from './line-break.ts'
import { renderLink } from './link.ts'
import { renderParagraph } from './paragraph.ts'
import { renderWikiLink } from './wiki-link.ts'

/** Turns a tree, or a piece of one, into HTML's tree, in the context of its note. Footnotes end it. */
export function renderTree(root: Root, context: RenderContext): ElementContent[] {
  const hast = toHast(root, {
    allowDangerousHtml: true,
    clobberPrefix: footnotePrefix(context),
    footnoteLabel: 'Footnotes',
    footnoteLabelTagName: 'h2',
    handlers: { ...dialectIn(context), ...withoutComponents },
  })
  const whole: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast] }
  const { children: all } = holdsHtml(whole) ? readHtml(whole) : whole
  const children = all.filter((child) => child.type !== 'doctype' && child.type !== 'mdxjsEsm')
  prefixFootnoteLabel(children, footnotePrefix(context))
  return children
}

/** A capital keeps the ids of footnotes apart from those of headings, which hold none. */
function footnotePrefix({ idPrefix }: RenderContext): string {
  return `${idPrefix}Note-`
}

/** The constructs of our dialect, each by its own file; all others are CommonMark's and GFM's. */
export function dialectIn(context: RenderContext): Handlers {
  const handlers: Handlers = {
    card: (_state: State, node: Card) => renderCard(node, context, renderTree),
    embed: (_state: State, node: Embed) => renderEmbed(node, context, renderTree),
    heading: (state: State, node: Heading) => renderHeading(state, node, context),
    html: (_state: State, node: Html) => (isComment(node.value) ? undefined : { type: 'raw', value: node.value }),
    image: (_state: State, node: Image) => renderImage(node, context, renderTree),
    link: (state: State, node: Link) => renderLink(state, node, context),
    paragraph: (state: State, node: Paragraph) => renderParagraph(state, node, context),
    text: (_state: State, node: Text) => renderText(node, context),
    wikiLink: (_state: State, node: WikiLink) => renderWikiLink(node, context),
  }
  return withBlockIds(handlers, context)
}

/** What only `@astrojs/mdx` can run is left out of a copy; the words inside a component stay. */
const withoutComponents: Handlers = {
  mdxJsxFlowElement: (state: State, node: MdxJsxElement) => state.all(node),
  mdxJsxTextElement: (state: State, node: MdxJsxElement) => state.all(node),
  mdxjsEsm: () => undefined,
  mdxFlowExpression: () => undefined,
  mdxTextExpression: () => undefined,
}

type MdxJsxElement = MdxJsxFlowElement | MdxJsxTextElement

function isComment(html: string): boolean {
  return /^\s*(?:<!--[\s\S]*?-->\s*)+$/.test(html)
}
