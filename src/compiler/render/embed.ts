import type { Element, ElementContent } from 'hast'
import type { PhrasingContent, Root } from 'mdast'
import type { IndexedNote } from '../links/index-links.ts'
import { chosenOf, fragmentOf } from '../links/resolve.ts'
import type { Anchor } from '../links/resolve.ts'
import type { Place } from '../problems/problem.ts'
import { markdownTarget, parseLinkTarget, wordsOfTarget } from '../syntax/link-target.ts'
import type { Embed } from '../syntax/nodes.ts'
import { cutBlock } from './block-id.ts'
import { h, hrefTo, t } from './context.ts'
import type { EmbedSource, EmbedStep, RenderContext } from './context.ts'
import { languageAttributes } from './language.ts'
import { withLinkId } from './link-id.ts'
import { kindOf } from './media-kind.ts'
import { renderMedia, renderMissingMedia } from './media.ts'
import { cutCardSection, cutSection, definitionsOf } from './section.ts'
import type { Section } from './section.ts'
import { words } from './words.ts'

/**
 * Whether a node shows another text or is a card, and so is a block of its own; files and pictures from elsewhere stay in their
 * line, and so does what a copy shows of a card.
 */
export function isTransclusion(node: PhrasingContent, { site, note, chain }: RenderContext): boolean {
  if (node.type === 'card') return chain.length === 0
  const written = node.type === 'embed' ? node.value : node.type === 'image' ? markdownTarget(node.url) : undefined
  if (written === undefined) return false
  const { kind } = chosenOf(site.index.resolve(note.path, written))
  return kind === 'note' || (kind === 'missing' && !namesMedia(written))
}

/** Whether the name is that of a picture or a recording, which stay in their line even where they are missing. */
function namesMedia(written: string): boolean {
  return kindOf(parseLinkTarget(written).path) !== 'file'
}

/**
 * Shows the living text of a note or section in place, or a file. What cannot be shown is a quiet placeholder.
 *
 * @param renderTree renders a tree in the context of its own note
 */
export function renderEmbed(node: Embed, context: RenderContext, renderTree: RenderTree): Element {
  return withLinkId(expandEmbed(node, context, renderTree), node.data?.link, context)
}

function expandEmbed(node: Embed, context: RenderContext, renderTree: RenderTree): Element {
  const { site, note, page } = context
  const resolution = chosenOf(site.index.resolve(note.path, node.value))
  if (resolution.kind === 'missing')
    return namesMedia(node.value)
      ? renderMissingMedia(node.value, context)
      : renderMissing(node.value, node.target.path, context)
  if (resolution.kind === 'attachment')
    return renderMedia(resolution.path, node.parameters, fileFragmentOf(node), context)
  const target = site.index.noteByPath.get(resolution.path)
  if (!target) throw new Error(`an embed of ${note.path} was resolved to ${resolution.path}, which is not indexed`)
  const { anchor } = resolution
  const root = site.rootOf(target.path)
  const section = cutPlace(root, anchor)
  if (!section) return renderMissing(node.value, wordsOfTarget(node.target), context)
  const line = context.isCard ? OUTSIDE : (node.position?.start.line ?? 1)
  const step: EmbedStep = { path: note.path, line, target: `${target.facts.title}${wordsOf(anchor, '#')}` }
  const chain = [...context.chain, step]
  const inCard = anchor.kind === 'cardHeading'
  const inside = inCard
    ? context.chain.findIndex(({ target: before }) => before === step.target)
    : chain.findIndex(({ path, line: at }) => path === target.path && at >= section.from && at <= section.to)
  if (inside >= 0) return renderCycle(node, chain.slice(inside), target, anchor, context)
  if (chain.length > MOST_LEVELS || page.embeds >= MOST_EMBEDS)
    return renderTooDeep(node, chain, target, anchor, context)
  page.embeds += 1
  const children = renderTree(withoutCards(root, section), {
    site,
    note: target,
    page,
    strings: context.strings,
    chain,
    idPrefix: `${context.idPrefix}e${page.embeds}-`,
    ...(inCard ? { isCard: true } : {}),
  })
  const shown = h(
    'div',
    {
      className: ['internal-embed', 'markdown-embed'],
      dataEmbed: `${target.path}${wordsOf(anchor, '#')}`,
    },
    [
      renderSource(target, anchor, context),
      h('div', { className: ['markdown-embed-content'], ...languageAttributes(target, site, note) }, children),
    ],
  )
  return { ...shown, data: { source: sourceOf(target, anchor, section) } }
}

function sourceOf({ path }: IndexedNote, anchor: Anchor, { from, to }: Section): EmbedSource {
  if (anchor.kind === 'cardHeading') return { path, from: 1, card: anchor.card }
  return { path, from, ...(Number.isFinite(to) ? { to } : {}) }
}

function cutPlace(root: Root, anchor: Anchor): Section | undefined {
  if (anchor.kind === 'block') return cutBlock(root, anchor.block.id)
  if (anchor.kind === 'cardHeading') return cutCardSection(root, anchor.card, anchor.heading)
  return anchor.kind === 'missing' ? undefined : cutSection(root, fragmentOf(anchor))
}

/** The heading or block of a place, behind a mark; nothing for a whole note. */
function wordsOf(anchor: Anchor, mark: string): string {
  if (anchor.kind === 'heading' || anchor.kind === 'cardHeading') return `${mark}${anchor.heading.text}`
  return anchor.kind === 'block' ? `${mark}^${anchor.block.id}` : ''
}

export type RenderTree = (root: Root, context: RenderContext) => ElementContent[]

/**
 * Stands where nothing can be embedded.
 *
 * @param missing what is not there: the note, else a place in it
 */
function renderMissing(written: string, missing: string, { strings }: RenderContext): Element {
  const name = h('span', { className: ['embed-target'] }, [t(missing || written)])
  return placeholder('is-missing', written, words(strings.text.nothingHere, { name }))
}

// Copies leave cards out, so an embed in a card stands in no section that it could repeat.
const OUTSIDE = 0

// Obsidian stops after five to eight levels; a page of a thousand copies is nobody's wish.
const MOST_LEVELS = 12
const MOST_EMBEDS = 400

function renderSource(target: IndexedNote, anchor: Anchor, { site, strings }: RenderContext): Element {
  const link = h('a', { className: ['markdown-embed-link'], href: hrefTo(target, fragmentOf(anchor), site) }, [
    t(target.facts.title),
  ])
  const part = anchor.kind === 'block' ? '' : wordsOf(anchor, '› ')
  const place = part === '' ? [] : [t(' '), h('span', { className: ['markdown-embed-place'] }, [t(part)])]
  return h('div', { className: ['markdown-embed-title'] }, words(strings.text.from, { source: [link, ...place] }))
}

function renderCycle(
  node: Embed,
  chain: readonly EmbedStep[],
  target: IndexedNote,
  anchor: Anchor,
  context: RenderContext,
): Element {
  const { site, note, page, strings } = context
  const targets = chain.map((step) => step.target)
  const subject = [...targets.slice(-1), ...targets].join(' › ')
  page.problems.push({ kind: 'embedCycle', path: note.path, place: placeOf(node, context), subject })
  const link = h('a', { className: ['markdown-embed-link'], href: hrefTo(target, fragmentOf(anchor), site) }, [
    t(subject),
  ])
  return placeholder('is-cycle', node.value, words(strings.text.repeats, { chain: link }))
}

function renderTooDeep(
  node: Embed,
  chain: readonly EmbedStep[],
  target: IndexedNote,
  anchor: Anchor,
  context: RenderContext,
): Element {
  const { site, note, page, strings } = context
  const first = site.index.noteByPath.get(chain[0]?.path ?? note.path) ?? note
  const subject = [first.facts.title, ...chain.map((step) => step.target)].join(' › ')
  const isKnown = page.embeds >= MOST_EMBEDS && page.problems.some(({ kind }) => kind === 'embedTooDeep')
  if (!isKnown) page.problems.push({ kind: 'embedTooDeep', path: note.path, place: placeOf(node, context), subject })
  const link = h('a', { className: ['markdown-embed-link'], href: hrefTo(target, fragmentOf(anchor), site) }, [
    t(target.facts.title),
  ])
  return placeholder('is-too-deep', node.value, words(strings.text.readOn, { note: link }))
}

function placeholder(state: string, written: string, children: ElementContent[]): Element {
  return h('div', { className: ['internal-embed', state], dataEmbed: written }, children)
}

function placeOf(node: Embed, { note }: RenderContext): Place {
  return note.facts.links[node.data?.link ?? -1]?.place ?? { line: 1, column: 1 }
}

function fileFragmentOf(node: Embed): string {
  const hash = node.value.indexOf('#')
  return hash < 0 ? '' : node.value.slice(hash + 1)
}

/** A copy shows a note's text; its cards stay on their own page. */
function withoutCards(root: Root, section: Section): Root {
  const nodes = section.nodes.filter(
    (node) => node.type !== 'card' && !(node.type === 'heading' && node.data?.isAboveCards),
  )
  return { type: 'root', children: [...nodes, ...definitionsOf(root, section)] }
}
