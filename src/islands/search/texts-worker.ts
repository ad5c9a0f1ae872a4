import { openPagefind } from './pagefind-index.ts'
import type { Chosen, FoundTexts, PagefindIndex } from './pagefind-index.ts'
import type { Counts } from './search-filters.ts'
import { groupByNote } from './search-results.ts'
import type { FoundNote } from './search-results.ts'

/** What is asked of the worker; `of` is the question whose findings are meant. */
export type TextsQuestion = { at: number } & (
  | { ask: 'open'; base: string }
  | { ask: 'search'; query: string; chosen: Chosen }
  | { ask: 'count'; of: number }
  | { ask: 'more'; of: number }
  | { ask: 'stop'; of: number }
)

/** What it answers to the question `at`. */
export interface TextsAnswer {
  at: number
  /** It cannot be answered. */
  isFailed?: true
  found?: Pick<FoundTexts, 'total' | 'counts'> & KnownTexts
  counts?: Counts
  more?: KnownTexts
}

/** Those of what was found that were looked at so far, as they are shown. */
export interface KnownTexts {
  notes: FoundNote[]
  /** How many notes and cards these are. */
  known: number
}

let index: Promise<PagefindIndex> | undefined
/** What was found last, and the question. */
let last: { at: number; found: FoundTexts } | undefined
let running: { at: number; abort: AbortController } | undefined

addEventListener('message', ({ data }: MessageEvent<TextsQuestion>) => {
  const { at } = data
  void answer(data).then(
    (found) => postMessage({ ...found, at } satisfies TextsAnswer),
    () => postMessage({ at, isFailed: true } satisfies TextsAnswer),
  )
})

async function answer(question: TextsQuestion): Promise<Omit<TextsAnswer, 'at'>> {
  switch (question.ask) {
    case 'open':
      index = openPagefind(question.base)
      await index
      return {}
    case 'search':
      return search(question.at, question.query, question.chosen)
    case 'count':
      return { counts: await foundAt(question.of).count() }
    case 'more':
      return { more: await more(foundAt(question.of)) }
    case 'stop':
      if (running?.at === question.of) running.abort.abort()
      return {}
  }
}

async function search(at: number, query: string, chosen: Chosen): Promise<Omit<TextsAnswer, 'at'>> {
  const abort = new AbortController()
  running = { at, abort }
  const found = await (await index)?.search(query, chosen, abort.signal)
  if (!found) return {}
  last = { at, found }
  const { total, counts } = found
  return { found: { total, counts, ...known(found) } }
}

async function more(found: FoundTexts): Promise<KnownTexts> {
  const from = found.hits.length
  const next = await found.more(from)
  if (found.hits.length === from) found.hits.push(...next)
  return known(found)
}

/** Their texts, of which little is shown, are not sent. */
function known({ hits }: FoundTexts): KnownTexts {
  return { notes: groupByNote(hits), known: hits.length }
}

function foundAt(at: number): FoundTexts {
  if (last?.at !== at) throw new Error(`What question ${at} found is known no more.`)
  return last.found
}
