import type { Facet, Kind } from './search-filters.ts'

const KINDS: readonly [Kind, string][] = [
  ['all', 'All'],
  ['note', 'Notes'],
  ['card', 'Cards'],
]

/** Draws the filters above the results as buttons that are pressed or not. */
export function drawChips(
  kind: Kind,
  chosen: readonly Facet[],
  offered: readonly Facet[],
  choose: { kind: (kind: Kind) => void; facet: (facet: Facet) => void },
): HTMLButtonElement[] {
  return [
    ...KINDS.map(([value, label]) => chip(label, value === kind, () => choose.kind(value))),
    ...offered.map((facet) => chip(labelOf(facet), chosen.includes(facet), () => choose.facet(facet))),
  ]
}

function labelOf({ name, value }: Facet): string {
  return name === 'tag' ? `#${value}` : (value.split('/').at(-1) ?? value)
}

function chip(label: string, isPressed: boolean, press: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'search-chip'
  button.textContent = label
  button.ariaPressed = String(isPressed)
  button.addEventListener('click', press)
  return button
}
