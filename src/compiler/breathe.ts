import { setImmediate, setTimeout as wait } from 'node:timers/promises'
import type { Parts } from './links/parts.ts'

/** Lets others have the thread, if it was kept from them for long; to be called often. */
export type Breathe = () => Promise<void>

/** Until when work that is done in parts gives way to what is more urgent: a time of `performance.now()`. */
export interface GivenWay {
  until: number
}

// A server that answers later than this seems to hang.
const LONGEST_MS = 40

/** What is computed in one go keeps a server from answering; this cuts it into parts. */
export function openBreath(givenWay: Readonly<GivenWay> = { until: 0 }): Breathe {
  let since = performance.now()
  return async () => {
    while (performance.now() < givenWay.until) await wait(givenWay.until - performance.now() + 1)
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
