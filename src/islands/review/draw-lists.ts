import { fill, fillCount } from '../../compiler/strings/fill.ts'
import { deckWords } from './catalogue.ts'
import type { Catalogue } from './catalogue.ts'
import { draw } from './draw.ts'
import { LEECH_LAPSES } from './progress.ts'
import type { PromptKey, States } from './progress.ts'
import type { ProgressWords } from './review-words.ts'

// The worst are enough to begin with.
const MOST_ROWS = 20

/** The cards that are forgotten again and again, the worst first. */
export function drawLeeches(
  states: States,
  catalogue: Catalogue | undefined,
  base: string,
  { progress }: ProgressWords,
): HTMLElement[] {
  const leeches = [...states]
    .filter(([, { lapses }]) => lapses >= LEECH_LAPSES)
    .sort(([, a], [, b]) => b.lapses - a.lapses)
  const rows = leeches.slice(0, MOST_ROWS).flatMap(([key, { lapses }]) => {
    const card = catalogue?.promptByKey.get(key)?.card
    if (!card) return []
    const link = draw('a', '', [card.note.title, ...card.headings].join(' › '))
    link.href = `${base.replace(/\/$/, '')}${card.note.address}#card-${card.key}`
    const facts = draw('span', 'quiet', fill(progress.leech, { deck: deckWords(card.deck.name), count: lapses }))
    return draw('li', '', link, facts)
  })
  if (rows.length === 0) return []
  const list = draw('ul', 'progress-list', ...rows)
  list.role = 'list'
  return [draw('h2', 'progress-title', progress.leeches), draw('p', '', progress.leechesHelp), list]
}

/** What was learned of cards that the site does not hold any more; nothing where that is not known. */
export function drawOrphans(
  states: States,
  catalogue: Catalogue | undefined,
  { progress, language }: ProgressWords,
  forget: (prompts: PromptKey[]) => void,
): HTMLElement[] {
  const orphans = catalogue ? [...states.keys()].filter((key) => !catalogue.promptByKey.has(key)) : []
  if (orphans.length === 0) return []
  const button = draw('button', 'button-second', progress.forget)
  button.type = 'button'
  button.addEventListener('click', () => forget(orphans))
  const said = fillCount(progress.goneHelp, orphans.length, language)
  return [draw('h2', 'progress-title', progress.gone), draw('p', '', said), draw('p', '', button)]
}
