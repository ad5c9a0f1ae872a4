import { SEARCH_FOLDER, SHARDS_FILE } from '../../search/search-places.ts'
import { joinWords, partWords } from '../../search/part-words.ts'
import { isFarFetched } from './far-fetched.ts'
import type { Counts } from './search-filters.ts'
import type { Hit } from './search-results.ts'
import { latestOnly } from './latest-only.ts'

/** Notes and cards whose texts hold what is looked for. */
export interface FoundTexts {
  /** How many. */
  total: number
  /** How many by filter and value; empty where the filters are not there yet. */
  counts: Counts
  /** Loads the filters and counts, where that was not done yet. */
  count: () => Promise<Counts>
  /** The best of them. */
  hits: Hit[]
  /** The next ones behind the first `known`; none when all are known. */
  more: (known: number) => Promise<Hit[]>
}

export interface PagefindIndex {
  /**
   * @param signal that nobody waits for this any more
   * @returns nothing where something else was looked for meanwhile, or nobody waits
   */
  search: (query: string, filters: Chosen, signal: AbortSignal) => Promise<FoundTexts | undefined>
}

/** By filter, what was chosen of it. */
export type Chosen = Record<string, string | string[]>

/** Loads Pagefind and the shards of the index from `${base}pagefind/`. Rejects when there is no index. */
export async function openPagefind(base: string): Promise<PagefindIndex> {
  const shards = await readShards(base)
  const pagefind: Pagefind = await import(/* @vite-ignore */ `${base}${SEARCH_FOLDER}/${shards[0]}/pagefind.js`)
  await start(pagefind, base, shards)
  let filters = openFilters(pagefind)
  return {
    // What is typed while it searches would else wait for every half-typed word before it.
    search: latestOnly(async (query: string, chosen: Chosen, signal: AbortSignal) => {
      try {
        return await find(pagefind, filters, query, chosen, signal)
      } catch {
        // The site may have been published anew since the index was opened.
        await pagefind.destroy()
        await start(pagefind, base, await readShards(base))
        filters = openFilters(pagefind)
        return find(pagefind, filters, query, chosen, signal)
      }
    }),
  }
}

interface Pagefind {
  options: (options: object) => Promise<void>
  init: () => Promise<void>
  mergeIndex: (path: string, options: object) => Promise<void>
  destroy: () => Promise<void>
  filters: () => Promise<Counts>
  search: (query: string, options: { filters: object }) => Promise<{ results: PagefindResult[]; filters: Counts }>
}

interface PagefindResult {
  score: number
  matchedMetaFields?: string[]
  data: () => Promise<Hit>
}

async function readShards(base: string): Promise<string[]> {
  // A copy of before the site was published anew may name shards that are no more.
  const answer = await fetch(`${base}${SEARCH_FOLDER}/${SHARDS_FILE}`, { cache: 'no-cache' })
  if (!answer.ok) throw new Error(`The search index is answered with ${answer.status}`)
  return answer.json()
}

async function start(pagefind: Pagefind, base: string, [, ...others]: readonly string[]): Promise<void> {
  const options = {
    baseUrl: base,
    excerptLength: 24,
    ranking: { metaWeights: { aliases: 4, tags: 1, question: 0, note: 0 } },
  }
  await pagefind.options(options)
  await pagefind.init()
  await Promise.all(others.map((name) => pagefind.mergeIndex(`${base}${SEARCH_FOLDER}/${name}/`, options)))
}

/** Results are counted only under the filters that were loaded, and each shard has files of them: what is found need not wait for them. */
interface Filters {
  readonly areLoaded: boolean
  load: () => Promise<void>
}

function openFilters(pagefind: Pagefind): Filters {
  let areLoaded = false
  return {
    get areLoaded() {
      return areLoaded
    },
    async load() {
      await pagefind.filters()
      areLoaded = true
    },
  }
}

// As many as are in sight at first: each is a file of its own.
const HITS_AT_FIRST = 8
const HITS_AT_ONCE = 20

async function find(
  pagefind: Pagefind,
  filters: Filters,
  query: string,
  chosen: object,
  signal: AbortSignal,
): Promise<FoundTexts | undefined> {
  const areCounted = filters.areLoaded
  const asWritten = await pagefind.search(query, { filters: chosen })
  // The texts of a word that the reader types on at are in the way of what the next key asks for.
  if (signal.aborted) return undefined
  const parted = partWords(query)
  // Only an index of Chinese or Japanese takes a sentence for its words.
  const found =
    asWritten.results.length > 0 || parted === query ? asWritten : await pagefind.search(parted, { filters: chosen })
  // A card of which nothing but the title of its note was found has no score.
  const results = found.results.filter(({ score }) => score > 0)
  const load = async (result: PagefindResult) => ({
    ...joinHit(await result.data()),
    matched: result.matchedMetaFields,
  })
  const more = (known: number) => Promise.all(results.slice(known, known + HITS_AT_ONCE).map(load))
  const hits = await Promise.all(results.slice(0, HITS_AT_FIRST).map(load))
  if (isFarFetched(query, hits))
    return { total: 0, counts: {}, count: async () => ({}), hits: [], more: async () => [] }
  const count = async () => {
    if (areCounted) return found.filters
    await filters.load()
    return (await pagefind.search(found === asWritten ? query : parted, { filters: chosen })).filters
  }
  return { total: results.length, counts: areCounted ? found.filters : {}, count, hits, more }
}

/** Words that were parted for the index stand together again. */
function joinHit(hit: Hit): Hit {
  return {
    ...hit,
    content: joinWords(hit.content),
    excerpt: joinWords(hit.excerpt),
    sub_results: hit.sub_results.map((part) => ({
      ...part,
      title: joinWords(part.title),
      excerpt: joinWords(part.excerpt),
    })),
  }
}
