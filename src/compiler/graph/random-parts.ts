import { PAGE_SIZE } from './paging.ts'

/** The addresses of all notes, in files of the same number each, so that who draws one loads no more than that. */
export function randomParts(notes: readonly { address: string }[]): string[][] {
  const parts: string[][] = []
  for (let from = 0; from < notes.length; from += PAGE_SIZE)
    parts.push(notes.slice(from, from + PAGE_SIZE).map(({ address }) => address))
  return parts
}
