import type { Element, ElementContent, Properties } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h, t } from '../../render/context.ts'
import { ELEMENTS } from '../../syntax/html-schema.ts'
import { writeCallout } from './callout.ts'
import { isGap, markGap, writeGaps } from './cloze.ts'
import { writeCodeBlock } from './code.ts'
import { writeEmbed } from './embed.ts'
import { writeFootnoteReference, writeFootnotes } from './footnote.ts'
import { writeLink } from './link.ts'
import { isFormula, writeFormula } from './math.ts'
import { writeFrame, writeImage, writePlayer, writePlayerEmbed } from './media.ts'
import { writeMermaid } from './mermaid.ts'
import { hasClass } from './scope.ts'
import type { ElementWriter, FieldScope, WriteInside } from './scope.ts'
import { writeCheckbox, writeTask } from './task-list.ts'
import { breakUpMarks, withoutControlSigns } from './text.ts'
import { writeWebEmbed } from './web-media.ts'

/** A field of a card as Anki holds it. */
export interface WrittenField {
  html: string
  /** Its words alone. */
  words: string
  /** There is nothing in it to see or to hear. */
  isEmpty: boolean
}

/**
 * Writes a field for Anki: from the tree of the page, which is left as it is. What only a page can do is taken off (ids, scripts
 * of its parts, classes); links lead back to the site, formulas become TeX again, files are named as among Anki's media.
 */
export function writeField(children: readonly ElementContent[], scope: FieldScope): WrittenField {
  const inside = (nodes: readonly ElementContent[]): ElementContent[] => nodes.flatMap(write)
  const write = (node: ElementContent): ElementContent[] => {
    if (node.type === 'text') return breakUpMarks(withoutControlSigns(node.value, scope.found))
    if (node.type !== 'element') return []
    const own = WRITERS.find(([fits]) => fits(node))?.[1]
    return own ? own(node, scope, inside) : writePlain(node, scope, inside)
  }
  const tree = writeGaps(inside(children), scope.found)
  return { html: toHtml(tree).trim(), words: wordsOf(tree).trim(), isEmpty: !tree.some(isSeen) }
}

/** The constructs that are written in their own way; the first that fits counts. */
const WRITERS: [fits: (node: Element) => boolean, write: ElementWriter][] = [
  [isFormula, writeFormula],
  [isGap, markGap],
  [({ tagName }) => tagName === 'code-block', writeCodeBlock],
  [(node) => hasClass(node, 'callout'), writeCallout],
  [(node) => hasClass(node, 'markdown-embed'), writeEmbed],
  [(node) => hasClass(node, 'mermaid'), writeMermaid],
  [(node) => hasClass(node, 'web-embed'), writeWebEmbed],
  [(node) => hasClass(node, 'plugin-block'), writePluginBlock],
  [(node) => ['audio-embed', 'video-embed', 'pdf-embed'].some((name) => hasClass(node, name)), writePlayerEmbed],
  [(node) => hasClass(node, 'image-embed'), writeImage],
  [(node) => hasClass(node, 'task-list-item'), writeTask],
  [(node) => node.properties['dataFootnoteRef'] !== undefined, writeFootnoteReference],
  [(node) => node.properties['dataFootnotes'] !== undefined, writeFootnotes],
  [({ tagName }) => tagName === 'a', writeLink],
  [({ tagName }) => tagName === 'img', writeImage],
  [({ tagName }) => tagName === 'audio' || tagName === 'video', writePlayer],
  [({ tagName }) => tagName === 'iframe', writeFrame],
  [({ tagName }) => tagName === 'input', writeCheckbox],
  [({ tagName }) => tagName === 'svg' || tagName === 'math', writeDrawing],
  [({ tagName }) => ['source', 'track', 'map'].includes(tagName), () => []],
]

/** Of a block that only Obsidian can fill, its name. */
function writePluginBlock(node: Element, _scope: FieldScope, inside: WriteInside): ElementContent[] {
  const summary = node.children.find((child) => child.type === 'element' && child.tagName === 'summary')
  return [h('p', {}, inside(summary?.type === 'element' ? summary.children : node.children))]
}

/** An element as it is, without what only a page understands; what HTML does not know gives way to what it holds. */
function writePlain(node: Element, scope: FieldScope, inside: WriteInside): ElementContent[] {
  const children = inside(node.children)
  const properties = keep(node.properties, (name) => KEPT.has(name), scope)
  const isBare = node.tagName === 'span' && Object.keys(properties).length === 0
  return isBare || !ELEMENTS.has(node.tagName) ? children : [h(node.tagName, properties, children)]
}

/** A drawing or formula that the author wrote in HTML: all its parts stay. */
function writeDrawing(node: Element, scope: FieldScope): ElementContent[] {
  const copy = (part: Element): Element =>
    h(
      part.tagName,
      keep(part.properties, (name) => !/^(?:className$|data|on)/.test(name), scope),
      part.children.flatMap((child): ElementContent[] => {
        if (child.type === 'element') return [copy(child)]
        return child.type === 'text' ? [t(withoutControlSigns(child.value, scope.found))] : []
      }),
    )
  return [copy(node)]
}

const KEPT = new Set(
  (
    'align alt bgColor border cellPadding cellSpacing cite color colSpan dateTime dir face height lang open reversed ' +
    'rowSpan scope size span start style title type vAlign value width'
  ).split(' '),
)

function keep(properties: Properties, isKept: (name: string) => boolean, { found }: FieldScope): Properties {
  return Object.fromEntries(
    Object.entries(properties)
      .filter(([name]) => isKept(name))
      .map(([name, value]) => [name, typeof value === 'string' ? withoutControlSigns(value, found) : value]),
  )
}

function wordsOf(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value
      return node.type === 'element' ? `${wordsOf(node.children)}${BLOCKS.has(node.tagName) ? ' ' : ''}` : ''
    })
    .join('')
    .replace(/\s+/g, ' ')
}

const BLOCKS = new Set('blockquote br dd div dt figure h1 h2 h3 h4 h5 h6 hr li p pre td th tr'.split(' '))

function isSeen(node: ElementContent): boolean {
  if (node.type === 'text') return node.value.trim() !== ''
  return node.type === 'element' && (node.tagName === 'img' || node.tagName === 'svg' || node.children.some(isSeen))
}
