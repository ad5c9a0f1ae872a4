import { readWords } from '../read-words.ts'
import { requiredPart } from '../required-part.ts'
import type { Catalogue } from './catalogue.ts'
import type { drawCharts, drawNumbers } from './draw-statistics.ts'
import type { ProgressKeeping } from './progress-keeping.ts'
import { drawLeeches, drawOrphans } from './draw-lists.ts'
import { openCards } from './load-cards.ts'
import { openProgress } from './open-progress.ts'
import { ProgressSettings } from './progress-settings.ts'
import type { ProgressStore } from './progress-store.ts'
import type { ProgressWords } from './review-words.ts'

/** `<review-progress data-base>`: statistics, settings, and what saves progress to a file and reads it in. */
class ReviewProgress extends HTMLElement {
  connectedCallback(): void {
    if (this.dataset['stage'] !== 'loading') return
    this.dataset['stage'] = 'open'
    const parts = [import('./draw-statistics.ts'), import('./progress-keeping.ts')] as const
    const base = this.dataset['base'] ?? '/'
    // What was learned is shown and saved even where the cards cannot be loaded.
    const cards = openCards(base).then(
      (source) => source.catalogue,
      () => undefined,
    )
    void Promise.all([cards, openProgress(base)]).then(async ([catalogue, store]) =>
      this.#open(catalogue, store, base, await Promise.all(parts)),
    )
  }

  async #open(
    catalogue: Catalogue | undefined,
    store: ProgressStore,
    base: string,
    [{ drawCharts, drawNumbers }, { ProgressKeeping }]: Parts,
  ): Promise<void> {
    const words = readWords<ProgressWords>(this)
    const show = async (): Promise<void> => {
      const [{ states, settings }, log] = await Promise.all([store.read(), store.readLog()])
      const now = Date.now()
      const unmet = catalogue?.prompts.filter(({ key }) => !states.has(key)).length ?? 0
      this.#part('.progress-numbers').replaceChildren(...drawNumbers({ states, log, settings }, unmet, now, words))
      this.#part('.progress-charts').replaceChildren(...drawCharts({ states, log, settings }, now, words))
      this.#fill('.progress-leeches', drawLeeches(states, catalogue, base, words))
      const forget = async (prompts: Parameters<ProgressStore['forget']>[0]): Promise<void> => {
        await store.forget(prompts)
        await show()
      }
      this.#fill(
        '.progress-orphans',
        drawOrphans(states, catalogue, words, (prompts) => void forget(prompts)),
      )
      panel.show(settings)
      await keeping.show()
    }
    const panel = new ProgressSettings(this, store, words.progress.saved, show)
    const keeping = new ProgressKeeping(this, store, catalogue, {
      site: location.origin + base,
      words,
      changed: show,
    })
    store.onChange(() => void show())
    if (!store.isKept) this.#part('.review-message').textContent = words.progress.notKept
    await show()
    this.#part('.progress-parts').hidden = false
    if (location.hash) document.getElementById(location.hash.slice(1))?.scrollIntoView()
  }

  #fill(selector: string, children: readonly HTMLElement[]): void {
    const part = this.#part(selector)
    part.hidden = children.length === 0
    part.replaceChildren(...children)
  }

  #part(selector: string): HTMLElement {
    return requiredPart(this, selector, HTMLElement)
  }
}

type Parts = [
  { drawCharts: typeof drawCharts; drawNumbers: typeof drawNumbers },
  { ProgressKeeping: typeof ProgressKeeping },
]

customElements.define('review-progress', ReviewProgress)
