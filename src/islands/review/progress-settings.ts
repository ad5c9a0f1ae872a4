import { requiredPart } from '../required-part.ts'
import type { ProgressStore } from './progress-store.ts'
import type { Settings } from './progress.ts'

/** The form of the settings; each is saved as soon as it is changed. */
export class ProgressSettings {
  readonly #form: HTMLFormElement

  /** @param saved what is said when a setting was saved */
  constructor(root: ParentNode, store: ProgressStore, saved: string, changed: () => Promise<void>) {
    this.#form = requiredPart(root, '.progress-settings', HTMLFormElement)
    this.#form.addEventListener('submit', (event) => event.preventDefault())
    this.#form.addEventListener('change', () => {
      if (!this.#form.reportValidity()) return
      void store
        .saveSettings(this.#read())
        .then(changed)
        .then(() => this.#say(saved))
    })
  }

  show({ newPerDay, reviewsPerDay, retention, buttons }: Settings): void {
    this.#field('newPerDay').value = String(newPerDay)
    this.#field('reviewsPerDay').value = String(reviewsPerDay)
    this.#field('retention').value = String(Math.round(retention * 100))
    this.#select().value = String(buttons)
  }

  #read(): Settings {
    return {
      newPerDay: Math.round(this.#field('newPerDay').valueAsNumber),
      reviewsPerDay: Math.round(this.#field('reviewsPerDay').valueAsNumber),
      retention: Math.round(this.#field('retention').valueAsNumber) / 100,
      buttons: this.#select().value === '2' ? 2 : 4,
      changedAt: Date.now(),
    }
  }

  #say(words: string): void {
    requiredPart(this.#form, '[role=status]', HTMLElement).textContent = words
  }

  #field(name: string): HTMLInputElement {
    return requiredPart(this.#form, `[name=${name}]`, HTMLInputElement)
  }

  #select(): HTMLSelectElement {
    return requiredPart(this.#form, 'select', HTMLSelectElement)
  }
}
