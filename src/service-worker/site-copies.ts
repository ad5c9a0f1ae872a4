import { copyAddress, ruleFor } from './answer-rules.ts'

/** Copies of what was visited, for when there is no network. */
export interface SiteCopies {
  find(address: string): Promise<Response | undefined>
  /** Keeps a copy of what the network answered, if it is whole. */
  put(address: string, response: Response): Promise<void>
  /** Keeps copies of what a page was made of, as the browser has it. */
  keep(addresses: readonly string[]): Promise<void>
}

/** @param base address of the site, with its base path: no other site of the same origin is touched */
export function siteCopies(caches: CacheStorage, base: string): SiteCopies {
  const name = cacheName(base)
  const copies: SiteCopies = {
    async find(address) {
      const cache = await caches.open(name)
      return cache.match(copyAddress(address), { ignoreVary: true })
    },
    async put(address, response) {
      if (response.status !== 200 || response.type !== 'basic' || response.redirected) return
      const cache = await caches.open(name)
      await cache.put(copyAddress(address), response)
      const known = await cache.keys()
      if (known.length > MOST_COPIES)
        await Promise.all(known.slice(0, known.length - FEWER_COPIES).map((old) => cache.delete(old)))
    },
    async keep(addresses) {
      for (const address of addresses) {
        const rule = ruleFor(address, base)
        if (rule === 'none' || (rule === 'kept' && (await copies.find(address)))) continue
        const response = await fetch(address, { cache: 'force-cache' }).catch(() => undefined)
        if (response) await copies.put(address, response)
      }
    },
  }
  return copies
}

/** Deletes what earlier versions of this file have kept of the site. */
export async function dropOldCopies(caches: CacheStorage, base: string): Promise<void> {
  const own = (await caches.keys()).filter((name) => name.startsWith(`verso ${base} `) && name !== cacheName(base))
  await Promise.all(own.map((name) => caches.delete(name)))
}

const VERSION = 1
// A few hundred pages with what belongs to them; the oldest go first.
const MOST_COPIES = 2000
const FEWER_COPIES = 1800

function cacheName(base: string): string {
  return `verso ${base} ${VERSION}`
}
