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
  const listed = near.map((places) => [...places.keys()])
  const placeOf = new Map(notes.map(({ address }, place) => [address, place]))
  const degreeOf = (place: number): number => near[place]?.size ?? 0
  // Whose neighbour each note is, as far as was asked last: a mark is found sooner than a place in a map.
  const marks = new Int32Array(notes.length).fill(-1)
  const countShared = (asked: number, other: number): number => {
    const [mine = [], others = []] = [listed[asked], listed[other]]
    let shared = 0
    if (others.length > mine.length * FEW) {
      for (const place of mine) if (near[other]?.has(place)) shared += 1
    } else {
      for (const place of others) if (marks[place] === asked) shared += 1
    }
    return shared
  }

  return (address, most) => {
    const asked = placeOf.get(address) ?? -1
    const mine = near[asked]
    if (!mine) return { notes: [], links: [], more: 0 }
    for (const place of mine.keys()) marks[place] = asked
    const ranked = [...mine].map(([place, isMutual]) => ({ place, isMutual, shared: countShared(asked, place) }))
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

// Past so many times as many marks, to look each of one's own up is quicker.
const FEW = 8
