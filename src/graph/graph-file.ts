import { z } from 'zod/mini'
import type { NoteGraph } from '../compiler/graph/note-graph.ts'

/**
 * The whole graph as the page of the graph loads it. Lists go by the notes' places: what notes share is written once, and a link
 * only names the further of its two notes, below the nearer.
 */
export const graphFile = z.object({
  titles: z.array(z.string()),
  addresses: z.array(z.string()),
  folders: z.array(z.string()),
  /** Of each note, its place in `folders`. */
  folderOf: z.array(z.number()),
  tags: z.array(z.string()),
  /** Of each note, places in `tags`. */
  tagsOf: z.array(z.array(z.number())),
  /** Of each note, how many notes further down the list each note is that it is linked with. */
  links: z.array(z.array(z.number())),
  /** x and y of each note in turn. */
  places: z.array(z.number()),
})

export type GraphFile = z.infer<typeof graphFile>

export function writeGraphFile({ notes, links }: NoteGraph, places: number[]): GraphFile {
  const folders = distinct(notes.map(({ folder }) => folder))
  const tags = distinct(notes.flatMap((note) => note.tags))
  const linked: number[][] = notes.map(() => [])
  for (const [from, to] of links) linked[from]?.push(to - from)
  return {
    titles: notes.map(({ title }) => title),
    addresses: notes.map(({ address }) => address),
    folders: [...folders.keys()],
    folderOf: notes.map(({ folder }) => folders.get(folder) ?? 0),
    tags: [...tags.keys()],
    tagsOf: notes.map((note) => note.tags.flatMap((tag) => tags.get(tag) ?? [])),
    links: linked,
    places,
  }
}

/** The links of the file, each as the places of its two notes. */
export function linksOf({ links }: Pick<GraphFile, 'links'>): [number, number][] {
  return links.flatMap((steps, from) => steps.map((step): [number, number] => [from, from + step]))
}

function distinct(names: readonly string[]): Map<string, number> {
  return new Map([...new Set(names)].sort().map((name, at) => [name, at]))
}
