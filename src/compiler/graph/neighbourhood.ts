import type { NoteGraph } from './note-graph.ts'

/** The notes round one note, the nearest first. */
export interface Neighbourhood {
  notes: Neighbour[]
  /** Links among them, by their places in `notes`. */
  links: [number, number][]
  /** How many more there are than are shown. */
  more: number
}

export interface Neighbour {
  title: string
  address: string
  /** How many notes it is linked with. */
  degree: number
}

/** Finds the neighbours of any note of a graph by its address; what all of them need is made ready once. */
export function openNeighbourhoods({ notes, links }: NoteGraph): (address: string, most: number) => Neighbourhood {
  const near = notes.map(() => new Map<number, 0 | 1>())
  for (const [a, b, isMutual] of links) {
    near[a]?.set(b, isMutual)
    near[b]?.set(a, isMutual)
  }
  const placeOf = new Map(notes.map(({ address }, place) => [address, place]))
  const degreeOf = (place: number): number => near[place]?.size ?? 0

  return (address, most) => {
    const mine = near[placeOf.get(address) ?? -1]
    if (!mine) return { notes: [], links: [], more: 0 }
    const ranked = [...mine].map(([place, isMutual]) => ({ place, isMutual, shared: countShared(mine, near[place]) }))
    // Who links both ways is nearest, then who knows the same notes; of the rest, who knows the fewest others is here for a reason.
    ranked.sort(
      (a, b) =>
        b.isMutual - a.isMutual || b.shared - a.shared || degreeOf(a.place) - degreeOf(b.place) || a.place - b.place,
    )
    const shown = ranked.slice(0, most).map(({ place }) => place)
    const among = shown.flatMap((place, at) =>
      shown
        .slice(at + 1)
        .flatMap((other, past): [number, number][] => (near[place]?.has(other) ? [[at, at + 1 + past]] : [])),
    )
    return {
      notes: shown.flatMap((place) => {
        const note = notes[place]
        return note ? { title: note.title, address: note.address, degree: degreeOf(place) } : []
      }),
      links: among,
      more: ranked.length - shown.length,
    }
  }
}

function countShared(mine: ReadonlyMap<number, unknown>, others: ReadonlyMap<number, unknown> | undefined): number {
  if (!others) return 0
  const [few, many] = mine.size < others.size ? [mine, others] : [others, mine]
  let shared = 0
  for (const place of few.keys()) if (many.has(place)) shared += 1
  return shared
}
