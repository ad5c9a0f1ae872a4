import { requiredPart } from '../required-part.ts'
import type { BegunRound } from './begun-round.ts'
import { choiceWords, writeChoice } from './choice.ts'
import type { Choice, Prompt } from './catalogue.ts'
import { seeCram } from './cram.ts'
import type { CardSource } from './load-cards.ts'
import type { Answer, Grade, PromptKey } from './progress.ts'
import type { ReviewSession } from './review-session.ts'
import type { ReviewWords } from './review-words.ts'
import type { RoundSight } from './round.ts'
import { RoundSteering } from './round-steering.ts'
import { RoundView } from './round-view.ts'
import { momentAfter, scheduleGrades } from './schedule.ts'

/** How a round is begun. */
export interface Begin {
  /** Asks all that is chosen and schedules nothing. */
  isCram?: boolean
  /** Plans a new round though one is open. */
  isAnew?: boolean
  /** New prompts beyond the day's limit. */
  moreNew?: number
}

/** What a round may do to the page round it. */
export interface RoundPage {
  show(stage: 'round' | 'end'): void
  leave(): void
}

/** Asks the cards of a round, one by one. */
export class ReviewRound {
  readonly #session: ReviewSession
  readonly #cards: CardSource
  readonly #view: RoundView
  #round: BegunRound | undefined
  #prompt: Prompt | undefined
  /** What of its state was shown; it may be answered in another window meanwhile. */
  #reviewedAt: number | undefined
  /** An answer is being noted or taken back. */
  #isBusy = false
  /** Counts what was shown: what takes longer to load than what is shown after it comes too late. */
  #turn = 0
  readonly #root: HTMLElement
  /** Comes while the first cards are asked. */
  readonly #ending = import('./review-end.ts')
  readonly #page: RoundPage
  readonly #words: ReviewWords

  constructor(root: HTMLElement, session: ReviewSession, cards: CardSource, words: ReviewWords, page: RoundPage) {
    this.#root = root
    this.#words = words
    this.#page = page
    this.#session = session
    this.#cards = cards
    this.#view = new RoundView(root, words)
    const steering = new RoundSteering(root, {
      sight: () => ({ isAnswered: this.#view.isAnswered, buttons: session.settings.buttons }),
      do: (action) => {
        if (action === 'show') this.#answer()
        else if (action === 'undo') void this.undo()
        else if (action === 'open') this.#view.openNote()
        else if (action === 'leave') this.#leave()
        else if (action === 'keys') steering.showKeys()
        else void this.#grade(action)
      },
    })
  }

  async begin(chosen: Choice, { isCram = false, isAnew = false, moreNew = 0 }: Begin): Promise<void> {
    const session = this.#session
    if (isCram) {
      const prompts = session.cram(chosen)
      this.#round = { choice: writeChoice(chosen), startedAt: Date.now(), prompts, chosen, cram: [] }
    } else {
      const open = isAnew ? undefined : await session.openRound(chosen)
      this.#round = { ...(open ?? (await session.beginRound(chosen, moreNew))), chosen }
    }
    await this.#next()
    const soon = this.#round.prompts.slice(0, MOST_AHEAD)
    await this.#cards.fetchAhead(soon.flatMap((key) => session.catalogue.promptByKey.get(key)?.card ?? []))
  }

  /** Goes on where another window left the round. */
  async renew(): Promise<void> {
    if (this.#isBusy || !this.#round || !this.#prompt || this.#round.cram) return
    const isSame = this.#session.states.get(this.#prompt.key)?.reviewedAt === this.#reviewedAt
    if (isSame) this.#view.showHead(choiceWords(this.#round.chosen, this.#words), this.#see(this.#round))
    else await this.#next()
  }

  async undo(): Promise<void> {
    const round = this.#round
    if (!round || this.#isBusy) return
    const last = await this.#save(async () => (round.cram ? round.cram.pop() : this.#takeBack(round)))
    if (last) await this.#show(last.prompt)
  }

  #leave(): void {
    this.#turn += 1
    this.#prompt = undefined
    this.#page.leave()
  }

  /** Takes the last answer of a round back; nothing when there is none, or when that cannot be. */
  async #takeBack(round: BegunRound): Promise<Answer | undefined> {
    const last = this.#session.answersOf(round).at(-1)
    const change = last && (await this.#session.store.undo(last))
    if (change) await this.#session.renew(change)
    else if (last) this.#view.warn(this.#words.reviewRound.answeredElsewhere)
    else this.#view.say(this.#words.reviewRound.nothingToTakeBack)
    return change && last
  }

  #see(round: BegunRound): RoundSight {
    return round.cram ? seeCram(round.prompts, round.cram) : this.#session.see(round)
  }

  async #next(): Promise<void> {
    const round = this.#round
    const next = round && this.#see(round).next
    if (next !== undefined) await this.#show(next)
    else if (round) await this.#end(round)
  }

  async #end(round: BegunRound): Promise<void> {
    this.#turn += 1
    this.#prompt = undefined
    const { drawEnd } = await this.#ending
    this.#page.show('end')
    await drawEnd(requiredPart(this.#root, '.review-end', HTMLElement), this.#session, round, this.#words, {
      undo: () => void this.undo(),
      more: (moreNew) => {
        this.begin(round.chosen, { isAnew: true, moreNew }).catch(() => this.#view.warn(this.#words.review.unsaved))
      },
      leave: () => this.#leave(),
    })
  }

  async #show(key: PromptKey): Promise<void> {
    const [round, session, turn] = [this.#round, this.#session, (this.#turn += 1)]
    const prompt = session.catalogue.promptByKey.get(key)
    if (!round) return
    this.#prompt = undefined
    const html = prompt && (await this.#cards.load(prompt.card).catch(() => FAILED))
    if (turn !== this.#turn) return
    session.catalogue = this.#cards.catalogue
    this.#page.show('round')
    if (html === FAILED) return this.#view.showFailure(() => void this.#show(key))
    const state = session.states.get(key)
    const [sight, words] = [this.#see(round), choiceWords(round.chosen, this.#words)]
    if (prompt && html && this.#view.showQuestion({ prompt, html, lapses: state?.lapses ?? 0, words, sight })) {
      this.#prompt = prompt
      this.#reviewedAt = state?.reviewedAt
    } else {
      // The card was taken off the site since the round was planned.
      round.prompts = round.prompts.filter((other) => other !== key)
      await this.#next()
    }
  }

  #answer(): void {
    if (!this.#prompt || this.#view.isAnswered) return
    const now = Date.now()
    const intervals = this.#round?.cram ? undefined : this.#preview(this.#prompt.key, now)
    this.#view.showAnswer(intervals, this.#session.settings.buttons)
  }

  #preview(key: PromptKey, now: number): Record<Grade, number> {
    const { states, settings } = this.#session
    const next = scheduleGrades(key, states.get(key), momentAfter(states.get(key), now), settings)
    return { 1: next[1].dueAt - now, 2: next[2].dueAt - now, 3: next[3].dueAt - now, 4: next[4].dueAt - now }
  }

  async #grade(grade: Grade): Promise<void> {
    const [prompt, round, session] = [this.#prompt, this.#round, this.#session]
    if (!prompt || !round || !this.#view.isAnswered || this.#isBusy) return
    const isSaved = await this.#save(async () => {
      if (round.cram) round.cram.push({ prompt: prompt.key, grade })
      else {
        const change = await session.store.answer(prompt.key, grade, (before) => {
          return scheduleGrades(prompt.key, before, momentAfter(before, Date.now()), session.settings)[grade]
        })
        await session.renew(change)
        keepStorage()
      }
      return true
    })
    if (isSaved) await this.#next()
  }

  /** Does one thing at a time, and says when it could not be done. */
  async #save<Result>(work: () => Promise<Result>): Promise<Result | undefined> {
    this.#isBusy = true
    try {
      return await work()
    } catch {
      this.#view.warn(this.#words.review.unsaved)
      return undefined
    } finally {
      this.#isBusy = false
    }
  }
}

// A day's round; whoever crams thousands has a network.
const MOST_AHEAD = 250

// No card is empty.
const FAILED = ''

/** Asks the browser not to clear what is kept, now that there is something to keep. */
function keepStorage(): void {
  navigator.storage
    ?.persisted?.()
    .then((isKept) => isKept || navigator.storage.persist())
    .catch(() => undefined)
}
