import type { ElementContent } from 'hast'
import type { PhrasingContent } from 'mdast'
import type { InlineMath } from '../syntax/nodes.ts'
import { h, t } from './context.ts'
import { labelOf } from './wiki-link.ts'

/**
 * Renders a remembered sentence: its links are words, the one asked for is marked. There are as many sentences as links, so
 * they do without the machinery that a whole note needs.
 *
 * @param link ordinal of the link that the sentence is shown for
 * @param renderMath sets a formula of it
 */
export function renderSentence(
  sentence: readonly PhrasingContent[],
  link: number,
  renderMath: (node: InlineMath) => ElementContent[] = ({ value }) => [t(value)],
): ElementContent[] {
  const render = (node: PhrasingContent): ElementContent[] => {
    switch (node.type) {
      case 'text':
        return [t(node.value)]
      case 'inlineCode':
        return [h('code', {}, [t(node.value)])]
      case 'inlineMath':
        return renderMath(node)
      case 'emphasis':
        return [h('em', {}, node.children.flatMap(render))]
      case 'strong':
        return [h('strong', {}, node.children.flatMap(render))]
      case 'delete':
        return [h('del', {}, node.children.flatMap(render))]
      case 'tag':
        return [t(node.value)]
      case 'inlineFootnote':
        return holdsLink(node.children, link) ? [t(' ('), ...node.children.flatMap(render), t(')')] : []
      case 'wikiLink':
        return show(node.data?.link === link, [t(labelOf(node))])
      case 'embed':
        return show(node.data?.link === link, [t(node.value)])
      case 'link':
        return show(node.data?.link === link, node.children.flatMap(render))
      default:
        return 'children' in node ? node.children.flatMap(render) : []
    }
  }
  return sentence.flatMap(render)
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
