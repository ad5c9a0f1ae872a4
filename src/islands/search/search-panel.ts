import { SearchSession } from './search-session.ts'

/** `<search-panel>`: the search field with its filters and results, in the dialog and on the page of the search. */
export class SearchPanel extends HTMLElement {
  #isAtWork = false

  connectedCallback(): void {
    if (this.#isAtWork) return
    this.#isAtWork = true
    void new SearchSession(this)
  }
}

customElements.define('search-panel', SearchPanel)
