import { findNearest, wordsOfAddress } from './near-words.ts'
import { openTitles } from './titles.ts'

/** `<near-notes>`: on the page of an address at which nothing stands, offers the notes that are called most like it. */
class NearNotes extends HTMLElement {
  connectedCallback(): void {
    const { base = '/' } = this.dataset
    const list = this.querySelector('ul')
    const words = wordsOfAddress(location.pathname.slice(base.length))
    if (!list || words.length === 0) return
    const field = document.querySelector<HTMLInputElement>('.search-dialog input')
    if (field) field.value = words[0] ?? ''
    const titles = openTitles(base)
    void findNearest(words, (query) => titles.find(query, MOST)).then((found) => {
      list.append(
        ...found.map(({ title, address }) => {
          const [item, link] = [document.createElement('li'), document.createElement('a')]
          link.href = base.replace(/\/$/, '') + address
          link.textContent = title
          item.append(link)
          return item
        }),
      )
      this.hidden = found.length === 0
    })
  }
}

const MOST = 5

customElements.define('near-notes', NearNotes)
