import type { ElementContent } from 'hast'
import type { Text } from 'mdast'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'

/** Text; a single return in it is a line break, unless the vault wants strict line breaks. */
export function renderText(node: Text, { site }: RenderContext): ElementContent | ElementContent[] {
  if (site.strictLineBreaks || !node.value.includes('\n')) return t(node.value)
  return node.value
    .split('\n')
    .flatMap((line, at): ElementContent[] => (at === 0 ? [t(line)] : [h('br', {}), t(`\n${line.trimStart()}`)]))
}
