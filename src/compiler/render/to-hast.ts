import type { ElementContent, Root as HastRoot } from 'hast'
import type {
  Code,
  Heading,
  Html,
  Image,
  InlineCode,
  Link,
  ListItem,
  Node,
  Paragraph,
  Parents,
  Root,
  Text,
} from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { toHast } from 'mdast-util-to-hast'
import type { Handlers, State } from 'mdast-util-to-hast'
import { isComment } from '../syntax/html.ts'
import type { Card, ClozeMark } from '../syntax/cards/nodes.ts'
import type { Embed, InlineMath, MathBlock, Tag, WikiLink } from '../syntax/nodes.ts'
import { withBlockIds } from './block-id.ts'
import { renderCallout } from './callout.ts'
import { renderCard } from './card.ts'
import { renderInlineCode } from './code.ts'
import { renderCodeBlock } from './code-block.ts'
import type { RenderContext } from './context.ts'
import { renderEmbed } from './embed.ts'
import { gapMark } from './gap-marks.ts'
import { backLabelIn, prefixFootnoteLabel, renderFootnoteReference, renderInlineFootnote } from './footnote.ts'
import { renderHeading } from './heading.ts'
import { renderHighlight } from './highlight.ts'
import { holdsHtml, renderHtml } from './html.ts'
import { renderImage } from './image.ts'
import { renderText } from './line-break.ts'
import { renderLink } from './link.ts'
import { renderMath } from './math.ts'
import { renderParagraph } from './paragraph.ts'
import { definitionsAmong } from './section.ts'
import { renderTag } from './tag.ts'
import { renderListItem } from './task-list.ts'
import { renderWikiLink } from './wiki-link.ts'

/** Turns a tree, or a piece of one, into HTML's tree, in the context of its note. Footnotes end it. */
export function renderTree(root: Root, context: RenderContext): ElementContent[] {
  const hast = toHast(inShell(root), {
    allowDangerousHtml: true,
    clobberPrefix: footnotePrefix(context),
    footnoteLabel: context.strings.text.footnotes,
    footnoteBackLabel: backLabelIn(context.strings),
    footnoteLabelTagName: 'h2',
    handlers: { ...dialectIn(context), ...withoutComponents, shell: (state: State) => state.all(root) },
  })
  const whole: HastRoot = hast.type === 'root' ? hast : { type: 'root', children: [hast] }
  const { children: all } = holdsHtml(whole) ? renderHtml(whole, context) : whole
  const children = all.filter((child) => child.type !== 'doctype' && child.type !== 'mdxjsEsm')
  prefixFootnoteLabel(children, footnotePrefix(context))
  return children
}

/**
 * Hides a tree from mdast-util-to-hast until it is rendered: that package would walk through all of it for its definitions,
 * which costs as much as the rendering.
 */
function inShell({ children }: Root): Root {
  return { type: 'root', children: [{ type: 'shell' }, ...definitionsAmong(children)] }
}

interface Shell extends Node {
  type: 'shell'
}

declare module 'mdast' {
  interface RootContentMap {
    shell: Shell
  }
}

/** A capital keeps the ids of footnotes apart from those of headings, which hold none. */
function footnotePrefix({ idPrefix }: RenderContext): string {
  return `${idPrefix}Note-`
}

/** The constructs of our dialect, each by its own file; all others are CommonMark's and GFM's. */
export function dialectIn(context: RenderContext): Handlers {
  const handlers: Handlers = {
    callout: renderCallout,
    code: (_state: State, node: Code) => renderCodeBlock(node, context),
    card: (_state: State, node: Card) => renderCard(node, context, renderTree),
    clozeMark: (_state: State, { edge, gap }: ClozeMark) => gapMark(edge, gap),
    embed: (_state: State, node: Embed) => renderEmbed(node, context, renderTree),
    footnoteReference: renderFootnoteReference,
    heading: (state: State, node: Heading) => renderHeading(state, node, context),
    highlight: renderHighlight,
    html: (_state: State, node: Html) => (isComment(node.value) ? undefined : { type: 'raw', value: node.value }),
    image: (_state: State, node: Image) => renderImage(node, context, renderTree),
    inlineCode: (_state: State, node: InlineCode) => renderInlineCode(node),
    inlineFootnote: renderInlineFootnote,
    inlineMath: (_state: State, node: InlineMath) => renderMath(node, context),
    link: (state: State, node: Link) => renderLink(state, node, context),
    listItem: (state: State, node: ListItem, parent: Parents | undefined) =>
      renderListItem(state, node, parent, context),
    math: (_state: State, node: MathBlock) => renderMath(node, context),
    paragraph: (state: State, node: Paragraph) => renderParagraph(state, node, context),
    tag: (_state: State, node: Tag) => renderTag(node, context.site.base),
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
