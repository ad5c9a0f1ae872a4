import { requiredPart } from '../required-part.ts'

/** `<note-graph>`: draws the whole graph above the list that says the same, once it is near the window. */
class NoteGraph extends HTMLElement {
  connectedCallback(): void {
    const status = requiredPart(this, '[role="status"]', HTMLElement)
    import('./draw-graph.ts')
      .then(({ drawGraph }) => drawGraph(this))
      .catch(() => {
        const words: { failed: string } = JSON.parse(this.dataset['words'] ?? '{}')
        status.textContent = words.failed
      })
  }
}

customElements.define('note-graph', NoteGraph)
