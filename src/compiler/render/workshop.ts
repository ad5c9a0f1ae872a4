import { diagramDrawer } from './mermaid-drawing.ts'
import type { Diagram } from './mermaid-drawing.ts'
import { loadGrammar } from './grammar.ts'
import type { Grammar } from './grammar.ts'

/**
 * What rendering cannot wait for: grammars and drawings. A note is rendered; what it asked for and was not there is made
 * ready; then the note is rendered again. Most notes find all that they need.
 */
export interface Workshop {
  /** How a language is read: `null` for one that nobody knows, `undefined` while it is not ready. */
  grammar(language: string): Grammar | null | undefined
  /** A Mermaid diagram, `undefined` while it is not ready. */
  diagram(source: string): Diagram | undefined
  /** @returns whether anything had to be made ready, so that what was rendered without it is not whole */
  makeReady(): Promise<boolean>
}

export function openWorkshop(): Workshop {
  const grammars = openShelf(loadGrammar)
  const diagrams = openShelf(diagramDrawer())
  return {
    grammar: grammars.take,
    diagram: diagrams.take,
    makeReady: async () => (await Promise.all([grammars.fill(), diagrams.fill()])).includes(true),
  }
}

/** Holds what takes its time to make; what is asked for and not there is made when the shelf is filled. */
function openShelf<Thing>(make: (name: string) => Promise<Thing>): Shelf<Thing> {
  const made = new Map<string, Thing>()
  const wanted = new Set<string>()
  return {
    take(name) {
      const thing = made.get(name)
      if (thing === undefined) wanted.add(name)
      return thing
    },
    async fill() {
      const names = [...wanted]
      wanted.clear()
      for (const name of names) made.set(name, await make(name))
      return names.length > 0
    },
  }
}

interface Shelf<Thing> {
  take(name: string): Thing | undefined
  /** @returns whether anything was wanted */
  fill(): Promise<boolean>
}
