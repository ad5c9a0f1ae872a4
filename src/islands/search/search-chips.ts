import type { Strings } from '../../compiler/strings/strings.ts'
import type { Facet, Kind } from './search-filters.ts'

/** Draws the filters above the results as buttons that are pressed or not. */
export function drawChips(
  kind: Kind,
  chosen: readonly Facet[],
  offered: readonly Facet[],
  choose: { kind: (kind: Kind) => void; facet: (facet: Facet) => void },
  words: Pick<Strings['search'], 'all' | 'notes' | 'cards'>,
): HTMLButtonElement[] {
  const kinds: readonly [Kind, string][] = [
    ['all', words.all],
    ['note', words.notes],
    ['card', words.cards],
  ]
  return [
    ...kinds.map(([value, label]) => chip(label, value === kind, () => choose.kind(value))),
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
