import type { ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { Embed, InlineMath } from '../syntax/nodes.ts'
import { h, t } from './context.ts'
import { kindOf } from './media-kind.ts'
import { labelOf } from './wiki-link.ts'

/**
 * Renders a remembered sentence: its links are words, the one asked for is marked, its pictures are left out. There are as
 * many sentences as links, so they do without the machinery that a whole note needs.
 *
 * @param link ordinal of the link that the sentence is shown for
 * @param renderMath sets a formula of it
 * @param heading words of the heading that the link asked for means
 */
export function renderSentence(
  sentence: readonly PhrasingContent[],
  link: number,
  renderMath: (node: InlineMath) => ElementContent[] = ({ value }) => [t(value)],
  heading?: string,
): ElementContent[] {
  const renderAll = (nodes: readonly PhrasingContent[]): ElementContent[] => withoutPictures(nodes).flatMap(render)
  const render = (node: PhrasingContent): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [t(node.value)]
      case 'inlineCode':
        return [h('code', {}, [t(node.value)])]
      case 'inlineMath':
        return renderMath(node)
      case 'emphasis':
        return [h('em', {}, renderAll(node.children))]
      case 'strong':
        return [h('strong', {}, renderAll(node.children))]
      case 'delete':
        return [h('del', {}, renderAll(node.children))]
      case 'tag':
        return [t(node.value)]
      case 'inlineFootnote':
        return holdsLink(node.children, link) ? [t(' ('), ...renderAll(node.children), t(')')] : []
      case 'wikiLink':
        return show(node.data?.link === link, [t(labelOf(node))])
      case 'embed':
        return node.data?.link === link
          ? show(true, [t(embedLabel(node, heading))])
          : show(false, [t(embedLabel(node))])
      case 'link':
        return show(node.data?.link === link, renderAll(node.children))
      default:
        return 'children' in node ? renderAll(node.children) : []
    }
  }
  return renderAll(sentence)
}

/** A picture says nothing in a line of words; the blank before it goes with it. */
function withoutPictures(nodes: readonly PhrasingContent[]): readonly PhrasingContent[] {
  if (!nodes.some(isPicture)) return nodes
  return nodes.flatMap((node, at) => {
    if (isPicture(node)) return []
    const next = nodes[at + 1]
    const afterNext = nodes[at + 2]
    if (node.type !== 'text' || !next || !isPicture(next)) return [node]
    const isGap = afterNext === undefined || (afterNext.type === 'text' && /^[\s.,;:!?)]/.test(afterNext.value))
    return [isGap ? { ...node, value: node.value.trimEnd() } : node]
  })
}

function isPicture(node: PhrasingContent): boolean {
  return node.type === 'image' || (node.type === 'embed' && kindOf(node.target.path) !== 'file')
}

/** An embed is named as a link to the same place would be; what a block is known by is no name. */
function embedLabel({ value, target: { path, headings } }: Embed, heading = headings.at(-1)): string {
  const places = headings.length === 0 ? [] : [...headings.slice(0, -1), heading]
  return [path, ...places].filter(Boolean).join(' › ') || value
}

/** Whether the link asked for stands among these. */
function holdsLink(nodes: readonly PhrasingContent[], link: number): boolean {
  return nodes.some(
    (node) =>
      (node.data && 'link' in node.data && node.data.link === link) ||
      ('children' in node && holdsLink(node.children, link)),
  )
}

function show(isAsked: boolean, children: ElementContent[]): ElementContent[] {
  return [isAsked ? h('mark', {}, children) : h('span', { className: ['mention-link'] }, children)]
}
