import type { Element, ElementContent } from 'hast'
import { h, t } from '../../render/context.ts'
import type { FieldScope, WriteInside } from './scope.ts'

/** A task: its box is a sign, since nobody ticks off what he is asked. */
export function writeTask(node: Element, _scope: FieldScope, inside: WriteInside): ElementContent[] {
  return [h('li', { style: 'list-style:none' }, inside(node.children))]
}

export function writeCheckbox({ properties }: Element): ElementContent[] {
  return properties['type'] === 'checkbox' ? [t(properties['checked'] ? '☑ ' : '☐ ')] : []
}
