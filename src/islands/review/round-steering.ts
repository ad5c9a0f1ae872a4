import { requiredPart } from '../required-part.ts'
import type { Grade } from './progress.ts'
import { actionOf } from './review-keys.ts'
import type { Action } from './review-keys.ts'

const FIELDS = 'input, textarea, select, [contenteditable]'
const CONTROLS = 'button, a[href], summary, audio, video, [role=button]'
const NAMED_ACTIONS: readonly Action[] = ['undo', 'open', 'keys', 'leave']

/** Buttons and keys of a round. Keys are heard while the focus is within the region, and nowhere else. */
export class RoundSteering {
  readonly #keys: HTMLDialogElement

  constructor(
    root: HTMLElement,
    round: { sight: () => { isAnswered: boolean; buttons: 2 | 4 }; do: (action: Action) => void },
  ) {
    this.#keys = requiredPart(root, '.review-keys', HTMLDialogElement)
    root.addEventListener('keydown', (event) => {
      const stage = root.dataset['stage']
      const { target } = event
      if (event.defaultPrevented || this.#keys.open || !(target instanceof Element)) return
      const on = target.matches(FIELDS) ? 'field' : target.matches(CONTROLS) ? 'control' : 'text'
      const action = actionOf(event, { ...round.sight(), on })
      const isHeard = stage === 'round' || (stage === 'end' && (action === 'undo' || action === 'leave'))
      if (action === undefined || !isHeard) return
      event.preventDefault()
      round.do(action)
    })
    requiredPart(root, '.review-typing', HTMLFormElement).addEventListener('submit', (event) => {
      event.preventDefault()
      round.do('show')
    })
    requiredPart(root, '.review-round', HTMLElement).addEventListener('click', ({ target }) => {
      const button = target instanceof Element ? target.closest('button') : null
      if (button?.matches('.review-show')) round.do('show')
      else if (button?.dataset['grade']) round.do(Number(button.dataset['grade']) as Grade)
      const action = NAMED_ACTIONS.find((name) => name === button?.dataset['do'])
      if (action) round.do(action)
    })
  }

  showKeys(): void {
    this.#keys.showModal()
  }
}
