import { findBegun } from '../../search/begun-titles.ts'
import { TITLES_ADDRESS } from '../../search/search-places.ts'
import type { FoundTitle } from '../../search/title-file.ts'
import type { TitleAnswer, TitleList } from './titles-worker.ts'

/** Asks for notes by what they are called. */
export interface Titles {
  /**
   * @param tellBegun is told meanwhile, and mostly at once, those whose titles begin so, if there are any
   * @returns the best first; nothing where the site has no such file, or is out of reach
   */
  find(query: string, most: number, tellBegun?: (begun: FoundTitle[]) => void): Promise<FoundTitle[]>
}

/**
 * A thread of its own loads the names and looks through them. The titles come back as a list, since a thread that shares two
 * processors with the search of the texts is late for a key.
 *
 * @param base path of the site, with its slashes
 */
export function openTitles(base: string): Titles {
  const worker = new Worker(new URL('./titles-worker.ts', import.meta.url), { type: 'module' })
  const waiting = new Map<number, Question>()
  const source = new URL(base.replace(/\/$/, '') + TITLES_ADDRESS, location.href).href
  let asked = 0
  let list = ''
  const answer = (at: number, found: FoundTitle[] = []): void => {
    waiting.get(at)?.answer(found)
    waiting.delete(at)
  }
  worker.addEventListener('message', ({ data }: MessageEvent<TitleAnswer | TitleList>) => {
    if ('at' in data) return answer(data.at, data.found)
    list = data.list
    for (const { tellBegun } of waiting.values()) tellBegun()
  })
  worker.addEventListener('error', () => {
    for (const at of waiting.keys()) answer(at)
  })
  const find: Titles['find'] = async (query, most, tell) => {
    const tellBegun = (): FoundTitle[] => {
      const begun = findBegun(list, query, most)
      if (begun.length > 0) tell?.(begun)
      return begun
    }
    const begun = tellBegun()
    if (begun.length >= most) return begun
    asked += 1
    const at = asked
    return new Promise((resolve) => {
      waiting.set(at, { tellBegun, answer: resolve })
      worker.postMessage({ at, source, query, most }, [])
    })
  }
  // The first question loads the names, which whoever types shall find there.
  void find('', 1)
  return { find }
}

interface Question {
  tellBegun: () => void
  answer: (found: FoundTitle[]) => void
}
