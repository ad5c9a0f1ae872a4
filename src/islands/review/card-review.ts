import { readWords } from '../read-words.ts'
import { requiredPart } from '../required-part.ts'
import { readChoice, writeChoice } from './choice.ts'
import type { Choice } from './catalogue.ts'
import { openCards } from './load-cards.ts'
import type { CardSource } from './load-cards.ts'
import { openProgress } from './open-progress.ts'
import type { Begin, ReviewRound } from './review-round.ts'
import { ReviewSession } from './review-session.ts'
import type { ReviewStart } from './review-start.ts'
import type { ReviewWords } from './review-words.ts'

/**
 * `<card-review data-base>`: chooses what is asked, asks it, and says what came of it. The choice stands in the address as
 * `?deck=` and `?tag=`, and `#Round` while a round goes on, so that a reload or the browser's way back takes it up again.
 */
class CardReview extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['stage'] !== 'loading') return
    const base = this.dataset['base'] ?? '/'
    const words = readWords<ReviewWords>(this)
    const choosing = import('./review-start.ts')
    Promise.all([openCards(base), openProgress(base)])
      .then(async ([cards, store]) =>
        this.#open(cards, await ReviewSession.open(cards.catalogue, store), (await choosing).ReviewStart, words),
      )
      .catch(() => this.#fail())
  }

  async #open(cards: CardSource, session: ReviewSession, Start: typeof ReviewStart, words: ReviewWords): Promise<void> {
    const start = new Start(this, session, words)
    let round: ReviewRound | undefined
    const restart = async (): Promise<void> => {
      this.#show('start')
      await start.show(readChoice(location.search))
      // What asks comes while the reader still chooses.
      loadRound().catch(() => undefined)
    }
    const begin = async (choice: Choice, how: Begin = {}): Promise<void> => {
      round ??= new (await loadRound()).ReviewRound(this, session, cards, words, {
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
      begin(choice, how).catch(() => this.#fail())
    }
    session.store.onChange(async (change) => {
      await session.renew(change)
      if (this.dataset['stage'] === 'start') await start.show()
      else if (this.dataset['stage'] === 'round') await round?.renew()
    })
    if (!session.store.isKept) this.#say(words.review.notKept)
    const follow = async (): Promise<void> => {
      const isRound = location.hash === `#${this.id}`
      if (isRound && this.dataset['stage'] !== 'round') await begin(readChoice(location.search))
      // Any other fragment is a place within a card.
      else if (location.hash === '' || this.dataset['stage'] === 'loading') await restart()
    }
    addEventListener('popstate', () => {
      follow().catch(() => this.#fail())
    })
    await follow()
  }

  #show(stage: Stage): void {
    this.dataset['stage'] = stage
    for (const name of ['start', 'round', 'end'] as const)
      requiredPart(this, `.review-${name}`, HTMLElement).hidden = name !== stage
  }

  #fail(): void {
    this.#show('failed')
    this.#say(readWords<ReviewWords>(this).review.failed)
  }

  #say(words: string): void {
    requiredPart(this, '.review-message', HTMLElement).textContent = words
  }
}

const loadRound = () => import('./review-round.ts')

type Stage = 'start' | 'round' | 'end' | 'failed'

customElements.define('card-review', CardReview)
