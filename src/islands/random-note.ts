import { drawNote } from './draw-note.ts'

/** `<random-note>` leads on to a note that it draws; without it the page holds a way to all of them. */
class RandomNote extends HTMLElement {
  async connectedCallback(): Promise<void> {
    const { notes, part: size, base = '/' } = this.dataset
    const { part, at } = drawNote(Number(notes), Number(size), Math.random())
    const answer = await fetch(`${base}random/${part}.json`)
    if (!answer.ok) return
    const addresses: unknown = await answer.json()
    const address: unknown = Array.isArray(addresses) ? addresses[at] : undefined
    // Going back leads to the note before and not here, where the next one would be drawn.
    if (typeof address === 'string') location.replace(base.replace(/\/$/, '') + address)
  }
}

customElements.define('random-note', RandomNote)
