import { counted } from '../../compiler/graph/entries.ts'
import { deckWords } from './catalogue.ts'
import type { Catalogue } from './catalogue.ts'
import { draw } from './draw.ts'
import { LEECH_LAPSES } from './progress.ts'
import type { PromptKey, States } from './progress.ts'

// The worst are enough to begin with.
const MOST_ROWS = 20

/** The cards that are forgotten again and again, the worst first. */
export function drawLeeches(states: States, catalogue: Catalogue | undefined, base: string): HTMLElement[] {
  const leeches = [...states]
    .filter(([, { lapses }]) => lapses >= LEECH_LAPSES)
    .sort(([, a], [, b]) => b.lapses - a.lapses)
  const rows = leeches.slice(0, MOST_ROWS).flatMap(([key, { lapses }]) => {
    const card = catalogue?.promptByKey.get(key)?.card
    if (!card) return []
    const link = draw('a', '', [card.note.title, ...card.headings].join(' › '))
    link.href = `${base.replace(/\/$/, '')}${card.note.address}#card-${card.key}`
    const facts = draw('span', 'quiet', `${deckWords(card.deck.name)} · forgotten ${lapses} times`)
    return draw('li', '', link, facts)
  })
  if (rows.length === 0) return []
  const list = draw('ul', 'progress-list', ...rows)
  list.role = 'list'
  const why =
    'A card that is forgotten again and again takes time and gives nothing. Most are asked better in another way, or in two cards.'
  return [draw('h2', 'progress-title', 'Leeches'), draw('p', '', why), list]
}

/** What was learned of cards that the site does not hold any more; nothing where that is not known. */
export function drawOrphans(
  states: States,
  catalogue: Catalogue | undefined,
  forget: (prompts: PromptKey[]) => void,
): HTMLElement[] {
  const orphans = catalogue ? [...states.keys()].filter((key) => !catalogue.promptByKey.has(key)) : []
  if (orphans.length === 0) return []
  const button = draw('button', 'button-second', 'Forget them')
  button.type = 'button'
  button.addEventListener('click', () => forget(orphans))
  const words = `${counted(orphans.length, 'card')} that you have learned ${orphans.length === 1 ? 'is' : 'are'} not on this site any more. What you know of them is kept, in case they return.`
  return [draw('h2', 'progress-title', 'Cards that are gone'), draw('p', '', words), draw('p', '', button)]
}
