import { TITLES_ADDRESS } from '../../search/search-places.ts'
import type { FoundTitle } from '../../search/find-titles.ts'
import type { TitleAnswer } from './titles-worker.ts'

/** Asks for notes by what they are called; a thread of its own loads the names and looks through them. */
export interface Titles {
  /** @returns nothing where the site has no such file, or is out of reach */
  find(query: string, most: number): Promise<FoundTitle[] | undefined>
}

/** @param base path of the site, with its slashes */
export function openTitles(base: string): Titles {
  const worker = new Worker(new URL('./titles-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, (found: FoundTitle[] | undefined) => void>()
  let asked = 0
  worker.addEventListener('message', ({ data }: MessageEvent<TitleAnswer>) => {
    waiting.get(data.at)?.(data.found)
    waiting.delete(data.at)
  })
  worker.addEventListener('error', () => {
    for (const answer of waiting.values()) answer(undefined)
    waiting.clear()
  })
  return {
    find(query, most) {
      asked += 1
      const at = asked
      const source = new URL(base.replace(/\/$/, '') + TITLES_ADDRESS, location.href).href
      return new Promise((resolve) => {
        waiting.set(at, resolve)
        worker.postMessage({ at, source, query, most }, [])
      })
    },
  }
}
