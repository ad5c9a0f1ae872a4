import { fill, fillCount, fillWith } from '../../compiler/strings/fill.ts'
import { choosePrompts } from './catalogue.ts'
import type { Prompt } from './catalogue.ts'
import { draw } from './draw.ts'
import type { BegunRound } from './begun-round.ts'
import type { ReviewSession } from './review-session.ts'
import type { ReviewWords } from './review-words.ts'
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
  words: ReviewWords,
  actions: EndActions,
): Promise<void> {
  const { reviewEnd: said, language } = words
  const summary = round.cram ? sumUpCram(round) : sumUp(session.answersOf(round))
  const chosen = choosePrompts(session.catalogue.prompts, round.chosen)
  const title = draw('h2', 'review-end-title', summary.answers > 0 ? said.done : said.nothingLeft)
  title.tabIndex = -1
  const forgotten = summary.forgotten.flatMap((key) => session.catalogue.promptByKey.get(key) ?? [])
  const fresh = round.cram ? 0 : session.plan(chosen, MORE_NEW).counts.new
  const buttons = [
    ...(fresh > 0 ? [button(fillCount(said.learnMore, fresh, language), () => actions.more(MORE_NEW))] : []),
    button(said.chooseAgain, actions.leave),
    ...(summary.answers > 0 ? [button(said.takeBack, actions.undo)] : []),
  ]
  place.replaceChildren(
    title,
    ...sumLines(summary, round.cram !== undefined, words).map((line) => draw('p', '', line)),
    ...(round.cram ? [] : [draw('p', 'review-return', sayReturn(session, chosen, words))]),
    draw('p', 'review-buttons', ...buttons),
    ...drawForgotten(forgotten, said.forgotten, place.closest<HTMLElement>('[data-base]')?.dataset['base'] ?? '/'),
    ...(await drawBackup(session, words)),
  )
  title.focus({ preventScroll: true })
  scrollTo({ top: 0, behavior: 'instant' })
}

function sumLines(
  { answers, learned, recalled, recallable }: RoundSummary,
  isCram: boolean,
  { reviewEnd: said, language }: ReviewWords,
): string[] {
  if (answers === 0) return []
  const parts = [fillCount(said.answers, answers, language)]
  if (learned > 0) parts.push(fillCount(said.firstMet, learned, language))
  if (recallable > 0)
    parts.push(
      fill(said.recalled, { recalled, all: recallable, share: `${Math.round((100 * recalled) / recallable)} %` }),
    )
  return [`${parts.join(' · ')}.${isCram ? ` ${said.keptNothing}` : ''}`]
}

function sayReturn(session: ReviewSession, chosen: readonly Prompt[], words: ReviewWords): string {
  const keys = chosen.map(({ key }) => key)
  const next = nextDue(keys, session.states)
  if (!next) return ''
  const now = Date.now()
  if (next.at <= now) return words.reviewEnd.tomorrow
  return fill(words.reviewStart.next, { when: whenWords(next.at, now, words) })
}

function drawForgotten(forgotten: readonly Prompt[], title: string, base: string): HTMLElement[] {
  if (forgotten.length === 0) return []
  const rows = forgotten.slice(0, 10).map(({ card }) => {
    const link = draw('a', '', [card.note.title, ...card.headings].join(' › '))
    link.href = `${base.replace(/\/$/, '')}${card.note.address}#card-${card.key}`
    return draw('li', '', link)
  })
  const list = draw('ul', 'review-forgotten', ...rows)
  list.role = 'list'
  return [draw('h3', 'label', title), list]
}

async function drawBackup(
  { store, states }: ReviewSession,
  { review, reviewEnd }: ReviewWords,
): Promise<HTMLElement[]> {
  const savedAt = await store.readBackupTime()
  if (states.size < 20 || (savedAt !== undefined && Date.now() - savedAt < BACKUP_DAYS * DAY_MS)) return []
  const link = draw('a', '', review.progress)
  link.href = '../~progress/#Keep'
  const said = savedAt === undefined ? reviewEnd.neverSaved : reviewEnd.savedLongAgo
  return [draw('p', 'quiet', ...fillWith<Node>(said, { progress: link }))]
}

function sumUpCram({ cram = [] }: BegunRound): RoundSummary {
  const answers = cram.map((answer) => ({ ...answer, at: 0, before: null }))
  return { ...sumUp(answers), learned: 0 }
}

function button(label: string, press: () => void): HTMLButtonElement {
  const made = draw('button', 'button-second', label)
  made.type = 'button'
  made.addEventListener('click', press)
  return made
}
