import { requiredPart } from '../required-part.ts'
import { readChoice, writeChoice } from './choice.ts'
import type { Choice } from './catalogue.ts'
import { openCards } from './load-cards.ts'
import type { CardSource } from './load-cards.ts'
import { openProgress } from './open-progress.ts'
import type { Begin, ReviewRound } from './review-round.ts'
import { ReviewSession } from './review-session.ts'
import { ReviewStart } from './review-start.ts'

/**
 * `<card-review data-base>`: chooses what is asked, asks it, and says what came of it. The choice stands in the address as
 * `?deck=` and `?tag=`, and `#Round` while a round goes on, so that a reload or the browser's way back takes it up again.
 */
class CardReview extends HTMLElement {
  readonly #message = () => requiredPart(this, '.review-message', HTMLElement)

  connectedCallback(): void {
    if (this.dataset['stage'] !== 'loading') return
    const base = this.dataset['base'] ?? '/'
    // What asks comes while the reader chooses; it is not waited for.
    const asking = import('./review-round.ts')
    Promise.all([openCards(base), openProgress(base)])
      .then(async ([cards, store]) => this.#open(cards, await ReviewSession.open(cards.catalogue, store), asking))
      .catch(() => {
        this.#show('failed')
        this.#say(FAILED)
      })
  }

  async #open(cards: CardSource, session: ReviewSession, asking: Asking): Promise<void> {
    const start = new ReviewStart(this, session)
    let round: ReviewRound | undefined
    const restart = async (): Promise<void> => {
      this.#show('start')
      await start.show(readChoice(location.search))
    }
    const begin = async (choice: Choice, how: Begin = {}): Promise<void> => {
      round ??= new (await asking).ReviewRound(this, session, cards, {
        show: (stage) => this.#show(stage),
        leave: () => {
          history.replaceState(null, '', location.pathname + location.search)
          void restart()
        },
      })
      await round.begin(choice, how)
    }
    start.onBegin = (choice, how) => {
      const query = writeChoice(choice)
      history.pushState(null, '', `${location.pathname}${query && `?${query}`}#${this.id}`)
      void begin(choice, how)
    }
    session.store.onChange(async (change) => {
      await session.renew(change)
      if (this.dataset['stage'] === 'start') await start.show()
      else if (this.dataset['stage'] === 'round') await round?.renew()
    })
    if (!session.store.isKept) this.#say(NOT_KEPT)
    addEventListener('popstate', () => void this.#follow(begin, restart))
    await this.#follow(begin, restart)
  }

  async #follow(begin: (choice: Choice) => Promise<void>, restart: () => Promise<void>): Promise<void> {
    if (location.hash === `#${this.id}`) await begin(readChoice(location.search))
    else await restart()
  }

  #show(stage: Stage): void {
    this.dataset['stage'] = stage
    for (const name of ['start', 'round', 'end'] as const)
      requiredPart(this, `.review-${name}`, HTMLElement).hidden = name !== stage
  }

  #say(words: string): void {
    this.#message().textContent = words
  }
}

/** The module that asks, on its way. */
type Asking = Promise<{ ReviewRound: typeof ReviewRound }>

type Stage = 'start' | 'round' | 'end' | 'failed'

const FAILED = 'The cards could not be loaded. Reload the page to try again.'
const NOT_KEPT =
  'This browser keeps nothing for this site, as in a private window: what you learn is gone when you close the page. You can save it to a file before, on the page Progress.'

customElements.define('card-review', CardReview)
