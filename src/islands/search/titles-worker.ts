import { z } from 'zod/mini'
import { indexTitles } from '../../search/find-titles.ts'
import type { FoundTitle, TitleIndex } from '../../search/find-titles.ts'
import { readTitleFile, titleFile } from '../../search/title-file.ts'

/** What is asked of the worker, and what it answers; `at` tells which question is answered. */
const question = z.object({ at: z.number(), source: z.string(), query: z.string(), most: z.number() })

export interface TitleAnswer {
  at: number
  /** None where the titles cannot be had. */
  found: FoundTitle[] | undefined
}

let index: Promise<TitleIndex> | undefined

addEventListener('message', ({ data }) => {
  const { at, source, query, most } = question.parse(data)
  index ??= loadIndex(source)
  index.then(
    (titles) => postMessage({ at, found: titles.find(query, most) } satisfies TitleAnswer),
    () => {
      index = undefined
      postMessage({ at, found: undefined } satisfies TitleAnswer)
    },
  )
})

async function loadIndex(source: string): Promise<TitleIndex> {
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  return indexTitles(readTitleFile(titleFile.parse(await response.json())))
}
