import type { Element } from 'hast'
import type { IconNode } from 'lucide'
import { h } from './context.ts'

/** Draws an icon of Lucide in the colour of the text around it; it says nothing that words do not. */
export function drawIcon(icon: IconNode): Element {
  return h(
    'svg',
    {
      className: ['icon'],
      viewBox: '0 0 24 24',
      width: '18',
      height: '18',
      fill: 'none',
      stroke: 'currentColor',
      strokeWidth: '2',
      strokeLinecap: 'round',
      strokeLinejoin: 'round',
      ariaHidden: 'true',
    },
    icon.map(([tagName, attributes]) => h(tagName, { ...attributes })),
  )
}
