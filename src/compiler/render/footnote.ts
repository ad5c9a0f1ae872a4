import type { Element, ElementContent } from 'hast'
import type { FootnoteDefinition, FootnoteReference } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { fill } from '../strings/fill.ts'
import type { Strings } from '../strings/strings.ts'
import type { InlineFootnote } from '../syntax/nodes.ts'
import { h, t } from './context.ts'

/** A reference to a footnote: its number, in the order in which footnotes are first referred to. */
export function renderFootnoteReference(state: State, node: FootnoteReference): ElementContent {
  const key = node.identifier.toUpperCase()
  const definition = state.footnoteById.get(key)
  return definition ? refer(state, key, definition) : t(`[^${node.label ?? node.identifier}]`)
}

/** A footnote that stands in the text moves to the others, and its number takes its place. */
export function renderInlineFootnote(state: State, { children }: InlineFootnote): ElementContent {
  // No name of a footnote holds a blank.
  const key = `INLINE ${state.footnoteOrder.length}`
  return refer(state, key, {
    type: 'footnoteDefinition',
    identifier: '',
    children: [{ type: 'paragraph', children }],
  })
}

/** Footnotes are known by their numbers: names may be equal but for a number that tells references apart. */
function refer(state: State, key: string, definition: FootnoteDefinition): Element {
  const known = state.footnoteOrder.indexOf(key)
  const number = String((known < 0 ? state.footnoteOrder.push(key) - 1 : known) + 1)
  if (known < 0) state.footnoteById.set(key, { ...definition, identifier: number })
  const count = (state.footnoteCounts.get(number) ?? 0) + 1
  state.footnoteCounts.set(number, count)
  // The list, and its label, which only our own rendering renames, are made by mdast-util-to-hast.
  const { clobberPrefix } = state.options
  const prefix = clobberPrefix ?? 'user-content-'
  const label = `${clobberPrefix ?? ''}${LABEL}`
  const id = `${prefix}fnref-${number}${count > 1 ? `-${count}` : ''}`
  // Within the words of a link, which lose their own links, the place stays.
  return h('sup', { id }, [
    h('a', { href: `#${prefix}fn-${number}`, dataFootnoteRef: true, ariaDescribedBy: [label] }, [t(number)]),
  ])
}

/**
 * Gives the list of footnotes that ends a text a label of its own.
 *
 * @param prefix stands before the other ids already
 */
export function prefixFootnoteLabel(children: readonly ElementContent[], prefix: string): void {
  const last = children.at(-1)
  if (last?.type !== 'element' || last.properties['dataFootnotes'] === undefined) return
  for (const label of last.children) {
    if (label.type === 'element' && label.properties['id'] === LABEL) label.properties['id'] = `${prefix}${LABEL}`
  }
}

/** Names the way back from a footnote: to the place that refers to it, or to one of several. */
export function backLabelIn({ text }: Strings): (footnote: number, reference: number) => string {
  return (footnote, reference) =>
    fill(text.backToReference, { number: `${footnote + 1}${reference > 1 ? `-${reference}` : ''}` })
}

// Fixed by mdast-util-to-hast.
const LABEL = 'footnote-label'
