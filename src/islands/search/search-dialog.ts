import { readWords } from '../read-words.ts'
import { requiredPart } from '../required-part.ts'
import { takeFound } from './found-words.ts'
import { openSearch } from './search-key.ts'

/**
 * `<search-dialog>`: opens the search over the page by its button, as `answerSearchKey` does by a key.
 */
class SearchDialog extends HTMLElement {
  connectedCallback(): void {
    const button = requiredPart(this, '.search-button', HTMLAnchorElement)
    const dialog = requiredPart(this, 'dialog', HTMLDialogElement)

    const load = () => import('./search-panel.ts')
    // A page that is the search is of no use without it.
    if (document.querySelector('search-panel[data-address]')) void load()
    for (const sign of ['pointerenter', 'focus', 'touchstart'] as const) {
      button.addEventListener(sign, () => void load(), { once: true, passive: true })
    }

    button.addEventListener('click', (event) => {
      if (isForNewTab(event)) return
      event.preventDefault()
      openSearch()
    })
    dialog.addEventListener('click', (event) => {
      const { target } = event
      const leaves =
        target === dialog || (target instanceof Element && target.closest('[data-close], a[href]') !== null)
      if (!leaves || isForNewTab(event)) return
      dialog.close()
      // What was found may stand on this very page, which a link without a fragment loads anew.
      if (target instanceof Element && target.closest('a')?.hash) setTimeout(() => markTold(dialog))
    })
    markTold(dialog)
    if (IS_APPLE)
      for (const key of this.querySelectorAll('kbd')) key.textContent = key.textContent.replace('Ctrl ', '⌘')
  }
}

/** Marks what this page was opened for, if it was by the search. */
function markTold(dialog: HTMLDialogElement): void {
  const words = takeFound(location.href)
  const panel = dialog.querySelector<HTMLElement>('search-panel')
  if (words.length > 0 && panel)
    void import('./mark-found.ts').then(({ markFound }) => markFound(words, readWords(panel)))
}

const IS_APPLE = /Mac|iP(?:hone|ad|od)/.test(navigator.platform)

function isForNewTab({ ctrlKey, metaKey, shiftKey, altKey }: MouseEvent): boolean {
  return ctrlKey || metaKey || shiftKey || altKey
}

customElements.define('search-dialog', SearchDialog)
