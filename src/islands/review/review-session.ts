import { choosePrompts } from './catalogue.ts'
import type { Catalogue, Choice, Prompt } from './catalogue.ts'
import { writeChoice } from './choice.ts'
import { countToday, planCram, planRound } from './plan-round.ts'
import type { Plan } from './plan-round.ts'
import type { ProgressStore } from './progress-store.ts'
import type { Answer, PromptKey, PromptState, Settings } from './progress.ts'
import { answersOf, seeRound } from './round.ts'
import type { Round, RoundSight } from './round.ts'
import { startOfDay, studyDay } from './study-day.ts'

/** What the site asks, what the reader knows, and what follows from both. */
export class ReviewSession {
  catalogue: Catalogue
  readonly store: ProgressStore
  states: Map<PromptKey, PromptState>
  settings: Settings
  /** The answers of today, and of a round that began before. */
  log: Answer[] = []
  #logFrom: number

  private constructor(catalogue: Catalogue, store: ProgressStore, read: Awaited<ReturnType<ProgressStore['read']>>) {
    this.catalogue = catalogue
    this.store = store
    this.states = read.states
    this.settings = read.settings
    this.#logFrom = startOfDay(studyDay(Date.now()))
  }

  static async open(catalogue: Catalogue, store: ProgressStore): Promise<ReviewSession> {
    const session = new ReviewSession(catalogue, store, await store.read())
    session.log = await store.readLog(session.#logFrom)
    return session
  }

  /** Takes over what changed, in this window or another one. */
  async renew(change?: { prompt: PromptKey; state: PromptState | undefined }): Promise<void> {
    if (!change) Object.assign(this, await this.store.read())
    else if (change.state) this.states.set(change.prompt, change.state)
    else this.states.delete(change.prompt)
    this.log = await this.store.readLog(this.#logFrom)
  }

  /** @param moreNew how many new prompts are wanted beyond the day's limit */
  plan(prompts: readonly Prompt[], moreNew = 0): Plan {
    const now = Date.now()
    const { newPerDay, reviewsPerDay } = this.settings
    const limits = { newPerDay: newPerDay + moreNew, reviewsPerDay }
    return planRound(prompts, this.states, countToday(this.log, now), limits, now)
  }

  choose(choice: Choice): Prompt[] {
    return choosePrompts(this.catalogue.prompts, choice)
  }

  cram(choice: Choice): PromptKey[] {
    return planCram(this.choose(choice), Date.now())
  }

  /** The round of today for a choice that was begun and not ended, if there is one. */
  async openRound(choice: Choice): Promise<Round | undefined> {
    const round = await this.store.readRound(writeChoice(choice))
    if (!round || studyDay(round.startedAt) !== studyDay(Date.now())) return undefined
    round.prompts = round.prompts.filter((prompt) => this.catalogue.promptByKey.has(prompt))
    return this.see(round).next === undefined ? undefined : round
  }

  async beginRound(choice: Choice, moreNew = 0): Promise<Round> {
    const { prompts } = this.plan(this.choose(choice), moreNew)
    const round: Round = { choice: writeChoice(choice), startedAt: Date.now(), prompts }
    await this.store.saveRound(round)
    return round
  }

  see(round: Round): RoundSight {
    return seeRound(round, this.states, this.answersOf(round), Date.now())
  }

  answersOf(round: Round): Answer[] {
    return answersOf(round, this.log)
  }
}
