import type { Element, ElementContent } from 'hast'
import { h } from '../../render/context.ts'
import { toVaultPath } from '../../vault/path.ts'
import { hasClass } from './scope.ts'
import type { FieldScope, WriteInside } from './scope.ts'

/** The text of another place, below the words that say where it comes from. */
export function writeEmbed(node: Element, { found }: FieldScope, inside: WriteInside): ElementContent[] {
  // An author's HTML around it was read anew, and the element with it; of the place only its name is left then.
  const path = String(node.properties['dataEmbed']).replace(/#.*$/s, '')
  found.sources.push(node.data?.source ?? { path: toVaultPath(path), from: 1 })
  const parts = node.children.filter((child) => child.type === 'element')
  const source = parts.find((part) => hasClass(part, 'markdown-embed-title'))
  const content = parts.find((part) => hasClass(part, 'markdown-embed-content'))
  return [
    h('div', { className: ['embed'] }, [
      h('p', {}, [h('small', {}, inside(source?.children ?? []))]),
      ...inside(content?.children ?? []),
    ]),
  ]
}
