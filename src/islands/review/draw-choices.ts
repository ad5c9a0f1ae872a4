import type { DeckName } from './catalogue.ts'
import { draw } from './draw.ts'
import type { Counts } from './plan-round.ts'
import type { ReviewWords } from './review-words.ts'

/** A row for each deck, moved in below the one above, with what waits in it. */
export function drawDeckRows(
  decks: readonly DeckName[],
  chosen: readonly string[],
  countsOf: (name: string) => Counts,
  kinds: ReviewWords['review'],
): HTMLElement[] {
  return decks.map(({ name }) => {
    const parts = name.split('::')
    const words = draw('span', 'review-name', parts.at(-1) ?? name)
    const row = draw('li', '', draw('label', '', box('deck', name, chosen), words, drawCounts(countsOf(name), kinds)))
    row.style.setProperty('--depth', String(parts.length - 1))
    return row
  })
}

/** A chip for each tag. */
export function drawTagChips(
  tags: readonly string[],
  chosen: readonly string[],
  countsOf: (name: string) => Counts,
): HTMLElement[] {
  return tags.map((tag) => {
    const counts = countsOf(tag)
    const total = draw('span', 'quiet', String(counts.new + counts.learning + counts.due))
    return draw('li', '', draw('label', 'review-chip', box('tag', tag, chosen), draw('span', '', `#${tag}`), total))
  })
}

/** `4` `1` `7`, which is heard as `4 new, 1 learning, 7 due`. */
export function drawCounts(counts: Counts, kinds: ReviewWords['review']): HTMLElement {
  const cells = (['new', 'learning', 'due'] as const).map((name) => {
    const cell = draw('span', `count-${name}`, String(counts[name]), draw('span', 'out-of-sight', ` ${kinds[name]} `))
    cell.toggleAttribute('data-none', counts[name] === 0)
    return cell
  })
  return draw('span', 'review-cells', ...cells)
}

function box(name: string, value: string, chosen: readonly string[]): HTMLInputElement {
  const input = draw('input')
  input.type = 'checkbox'
  input.name = name
  input.value = value
  input.checked = chosen.some((one) => one.toLowerCase() === value.toLowerCase())
  return input
}
