import type { Nodes, Root } from 'mdast'
import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'
import { markHeadings } from './heading.ts'

/** What was taken out of an `.mdx` note; places count from 1 in the text that was read. */
export interface MdxFault {
  kind: 'mdxImport' | 'mdxExport' | 'unknownComponent'
  line: number
  column: number
  subject: string
}

/** The components that an `.mdx` note may use. */
const PROVIDED: readonly string[] = ['Deck']

/**
 * Takes out of the tree of an `.mdx` note what could stop the build: imports, exports, and components that
 * nobody provides. What such a component holds stays in its place.
 */
export function takeOutForeign(root: Root): MdxFault[] {
  const faults: MdxFault[] = []
  takeOutOf(root, faults)
  // A heading within a component is none of the note's; without the component it is.
  if (faults.some(({ kind }) => kind === 'unknownComponent')) markHeadings(root)
  return faults
}

function takeOutOf(parent: Nodes, faults: MdxFault[]): void {
  if (!('children' in parent)) return
  const children: Nodes[] = parent.children
  for (let at = 0; at < children.length;) {
    const node = children[at]
    const fault = node && faultOf(node)
    if (fault) {
      faults.push(fault)
      children.splice(at, 1, ...('children' in node ? node.children : []))
    } else {
      if (node) takeOutOf(node, faults)
      at += 1
    }
  }
}

function faultOf(node: Nodes): MdxFault | undefined {
  const { line, column } = node.position?.start ?? { line: 1, column: 1 }
  const source = importedBy(isElement(node) ? node.attributes : node.type.startsWith('mdx') && node.data)
  if (source !== undefined) return { kind: 'mdxImport', line, column, subject: source }
  // Astro adds exports of its own, and one that fails does so before a page can catch it.
  if (node.type === 'mdxjsEsm') return { kind: 'mdxExport', line, column, subject: '' }
  if (!isElement(node) || !isComponent(node.name) || PROVIDED.includes(node.name)) return undefined
  return { kind: 'unknownComponent', line, column, subject: node.name }
}

function isElement(node: Nodes): node is MdxJsxFlowElement | MdxJsxTextElement {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'
}

/** `<Name>` and `<some.name>` are components, `<name>` is HTML. */
function isComponent(name: string | null): name is string {
  return name !== null && (/^[^a-z]/.test(name) || name.includes('.'))
}

/** The first module that a piece of code asks for: `import`, `export … from` and `import()` alone have a `source` in ESTree. */
function importedBy(code: unknown): string | undefined {
  if (typeof code !== 'object' || code === null) return undefined
  if ('source' in code && typeof code.source === 'object' && code.source !== null) {
    return 'value' in code.source ? String(code.source.value) : '…'
  }
  for (const part of Object.values(code)) {
    const source = importedBy(part)
    if (source !== undefined) return source
  }
  return undefined
}
