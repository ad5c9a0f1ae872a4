import { counted } from '../../compiler/graph/entries.ts'
import { choosePrompts } from './catalogue.ts'
import type { Prompt } from './catalogue.ts'
import { draw } from './draw.ts'
import type { BegunRound } from './begun-round.ts'
import type { ReviewSession } from './review-session.ts'
import { nextDue, sumUp } from './round.ts'
import type { RoundSummary } from './round.ts'
import { DAY_MS } from './study-day.ts'
import { whenWords } from './when-words.ts'

/** What may be done at the end of a round. */
export interface EndActions {
  undo(): void
  /** Begins a round with more new prompts than the day's limit. */
  more(count: number): void
  leave(): void
}

// As many as are learned in a few minutes.
const MORE_NEW = 10
const BACKUP_DAYS = 14

/** Draws the end of a round: what was learned, what was hard, when to return; and sets the focus there. */
export async function drawEnd(
  place: HTMLElement,
  session: ReviewSession,
  round: BegunRound,
  actions: EndActions,
): Promise<void> {
  const summary = round.cram ? sumUpCram(round) : sumUp(session.answersOf(round))
  const chosen = choosePrompts(session.catalogue.prompts, round.chosen)
  const title = draw('h2', 'review-end-title', summary.answers > 0 ? 'Done for now' : 'Nothing is left for today')
  title.tabIndex = -1
  const forgotten = summary.forgotten.flatMap((key) => session.catalogue.promptByKey.get(key) ?? [])
  const fresh = round.cram ? 0 : session.plan(chosen, MORE_NEW).counts.new
  const buttons = [
    ...(fresh > 0 ? [button(`Learn ${counted(fresh, 'more new card')}`, () => actions.more(MORE_NEW))] : []),
    button('Choose again', actions.leave),
    ...(summary.answers > 0 ? [button('Take back the last answer', actions.undo)] : []),
  ]
  place.replaceChildren(
    title,
    ...sumLines(summary, round.cram !== undefined).map((line) => draw('p', '', line)),
    ...(round.cram ? [] : [draw('p', 'review-return', sayReturn(session, chosen))]),
    draw('p', 'review-buttons', ...buttons),
    ...drawForgotten(forgotten, place.closest<HTMLElement>('[data-base]')?.dataset['base'] ?? '/'),
    ...(await drawBackup(session)),
  )
  title.focus({ preventScroll: true })
  scrollTo({ top: 0, behavior: 'instant' })
}

function sumLines({ answers, learned, recalled, recallable }: RoundSummary, isCram: boolean): string[] {
  if (answers === 0) return []
  const parts = [counted(answers, 'answer')]
  if (learned > 0) parts.push(`${counted(learned, 'card')} met for the first time`)
  if (recallable > 0)
    parts.push(`${recalled} of ${recallable} recalled (${Math.round((100 * recalled) / recallable)} %)`)
  return [`${parts.join(' · ')}.${isCram ? ' Nothing of it was kept.' : ''}`]
}

function sayReturn(session: ReviewSession, chosen: readonly Prompt[]): string {
  const keys = chosen.map(({ key }) => key)
  const next = nextDue(keys, session.states)
  if (!next) return ''
  const now = Date.now()
  const waits = next.at <= now ? 'What else is due waits until tomorrow.' : ''
  return waits || `The next card waits ${whenWords(next.at, now)}.`
}

function drawForgotten(forgotten: readonly Prompt[], base: string): HTMLElement[] {
  if (forgotten.length === 0) return []
  const rows = forgotten.slice(0, 10).map(({ card }) => {
    const link = draw('a', '', [card.note.title, ...card.headings].join(' › '))
    link.href = `${base.replace(/\/$/, '')}${card.note.address}#card-${card.key}`
    return draw('li', '', link)
  })
  const list = draw('ul', 'review-forgotten', ...rows)
  list.role = 'list'
  return [draw('h3', 'label', 'Forgotten at least once'), list]
}

async function drawBackup({ store, states }: ReviewSession): Promise<HTMLElement[]> {
  const savedAt = await store.readBackupTime()
  if (states.size < 20 || (savedAt !== undefined && Date.now() - savedAt < BACKUP_DAYS * DAY_MS)) return []
  const link = draw('a', '', 'Progress')
  link.href = '../~progress/#Keep'
  const words = savedAt === undefined ? 'never saved' : 'not saved for two weeks'
  return [
    draw('p', 'quiet', `What you have learned was ${words} to a file. That takes one press, on the page `, link, '.'),
  ]
}

function sumUpCram({ cram = [] }: BegunRound): RoundSummary {
  const answers = cram.map((answer) => ({ ...answer, at: 0, before: null }))
  return { ...sumUp(answers), learned: 0 }
}

function button(words: string, press: () => void): HTMLButtonElement {
  const made = draw('button', 'button-second', words)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}
