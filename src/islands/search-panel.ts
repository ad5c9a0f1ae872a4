import { SearchSession } from './search-session.ts'

/** `<search-panel>`: the search field with its filters and results, in the dialog and on the page of the search. */
export class SearchPanel extends HTMLElement {
  #session: SearchSession | undefined

  connectedCallback(): void {
    this.#session ??= new SearchSession(this)
  }

  focusField(): void {
    this.#session?.focus()
  }
}

customElements.define('search-panel', SearchPanel)
