import { setImmediate } from 'node:timers/promises'
import type { Parts } from './links/parts.ts'

/** Lets others have the thread, if it was kept from them for long; to be called often. */
export type Breathe = () => Promise<void>

// A server that answers later than this seems to hang.
const LONGEST_MS = 40

/** What is computed in one go keeps a server from answering; this cuts it into parts. */
export function openBreath(): Breathe {
  let since = performance.now()
  return async () => {
    if (performance.now() - since < LONGEST_MS) return
    // Twice: what began beside the timers and the network would otherwise go on before they are looked at.
    await setImmediate()
    await setImmediate()
    since = performance.now()
  }
}

/** Does work in parts, and breathes between them. */
export async function doBreathing<Result>(parts: Parts<Result>, breathe: Breathe): Promise<Result> {
  for (;;) {
    const { done, value } = parts.next()
    if (done) return value
    await breathe()
  }
}
