import { createRequire } from 'node:module'
import type { Element, ElementContent } from 'hast'
import type { Code } from 'mdast'
import type { Strings } from '../strings/strings.ts'
import { codeBlock } from './code.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'
import type { Called } from './mermaid-drawing.ts'
import { linkTo } from './wiki-link.ts'

/** A Mermaid diagram: drawn, or left to the reader's browser, or just its source when it cannot be read. */
export function renderMermaid(node: Code, context: RenderContext): Element {
  const { site, strings } = context
  const diagram = site.workshop.diagram(node.value)
  const source = (label?: string): Element => codeBlock(node.value, 'mermaid', label)
  switch (diagram?.kind) {
    case 'drawn': {
      const { svg, caption, called, description } = diagram
      const isWide = Number(/\d+/.exec(String(svg.properties['style']))) > NARROWEST
      const described = description === '' ? [] : [h('desc', {}, [t(description)])]
      const parts = svg.children.map((part) => linkPart(part, context))
      const holdsLinks = parts.some((part, at) => part !== svg.children[at])
      return h('figure', { className: ['mermaid'] }, [
        ...(caption === '' ? [] : [h('figcaption', {}, [t(caption)])]),
        h('div', { className: ['mermaid-drawing'], ...(isWide ? { tabIndex: 0 } : {}) }, [
          {
            ...svg,
            // What stands in a picture is no link to those who cannot see it.
            properties: { ...svg.properties, role: holdsLinks ? 'group' : 'img', ariaLabel: nameOf(called, strings) },
            children: [...described, ...parts],
          },
        ]),
        h('details', { className: ['mermaid-source'] }, [h('summary', {}, [t(strings.text.source)]), source()]),
      ])
    }
    case 'inPage':
      context.page.drawsInPage = true
      return h(
        'mermaid-diagram',
        { className: ['mermaid'], dataName: nameOf(diagram.called, strings), dataLibrary: site.base + MERMAID_ADDRESS },
        [source('Mermaid')],
      )
    case 'faulty':
      report(diagram.message, node, context)
      return h('div', { className: ['mermaid', 'is-faulty'] }, [source('Mermaid')])
    case undefined:
      return source('Mermaid')
  }
}

function nameOf({ kind, words }: Called, { diagrams }: Strings): string {
  return words === '' ? diagrams[kind] : `${diagrams[kind]}: ${words}`
}

/** A part of a drawing that names a note, made a link to it. */
function linkPart(part: ElementContent, context: RenderContext): ElementContent {
  if (part.type !== 'element' || typeof part.properties['dataLink'] !== 'string') return part
  const { dataLink, ...properties } = part.properties
  return linkTo(dataLink, [{ ...part, properties }], context)
}

// Every phone shows a drawing of this width whole.
const NARROWEST = 300

/** Folder of Mermaid on the site: a new version stands at a new address, so that browsers may keep the old one for ever. */
export const MERMAID_FOLDER = `/_astro/mermaid-${mermaidVersion()}`
const MERMAID_ADDRESS = `${MERMAID_FOLDER}/mermaid.esm.min.js`

function mermaidVersion(): string {
  const { version }: { version: string } = createRequire(import.meta.url)('mermaid/package.json')
  return version
}

/** A card is mostly a copy of its note, so what both have wrong is said once. */
function report(subject: string, node: Code, { note, page }: RenderContext): void {
  const place = node.data?.place ?? { line: 1, column: 1 }
  const isKnown = page.problems.some(
    (problem) => problem.kind === 'badDiagram' && problem.path === note.path && problem.subject === subject,
  )
  if (!isKnown) page.problems.push({ kind: 'badDiagram', path: note.path, place, subject })
}
