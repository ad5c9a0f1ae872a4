import { z } from 'zod/mini'
import { indexTitlesInParts } from '../../search/find-titles.ts'
import { readTitleFile, titleFile } from '../../search/title-file.ts'
import type { FoundTitle } from '../../search/title-file.ts'

/** What is asked of the worker, and what it answers; `at` tells which question is answered. */
const question = z.object({ at: z.number(), source: z.string(), query: z.string(), most: z.number() })

export interface TitleAnswer {
  at: number
  /** None where the titles cannot be had. */
  found: FoundTitle[] | undefined
}

/** Comes before any answer. */
export interface TitleList {
  /** For `findBegun`. */
  list: string
}

let index: Promise<ReturnType<typeof indexTitlesInParts>> | undefined

addEventListener('message', ({ data }) => {
  const { at, source, query, most } = question.parse(data)
  index ??= loadIndex(source)
  index
    .then((titles) => titles.find(query, most))
    .then((found) => postMessage({ at, found } satisfies TitleAnswer))
    .catch(() => {
      index = undefined
      postMessage({ at, found: undefined } satisfies TitleAnswer)
    })
})

async function loadIndex(source: string): Promise<ReturnType<typeof indexTitlesInParts>> {
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  const titles = indexTitlesInParts(readTitleFile(titleFile.parse(await response.json())))
  postMessage({ list: titles.list } satisfies TitleList)
  return titles
}
