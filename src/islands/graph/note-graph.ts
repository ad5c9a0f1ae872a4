import { requiredPart } from '../required-part.ts'

/** `<note-graph>`: draws the whole graph above the list that says the same, once it is near the window. */
class NoteGraph extends HTMLElement {
  connectedCallback(): void {
    const status = requiredPart(this, '[role="status"]', HTMLElement)
    // Neither waits for the other on its way here.
    Promise.all([import('./draw-graph.ts'), fetchGraph(this.dataset['source'] ?? '')])
      .then(([{ drawGraph }, graph]) => drawGraph(this, graph))
      .catch(() => {
        const words: { failed: string } = JSON.parse(this.dataset['words'] ?? '{}')
        status.textContent = words.failed
      })
  }
}

async function fetchGraph(source: string): Promise<unknown> {
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  return response.json()
}

customElements.define('note-graph', NoteGraph)
