import type { Neighbourhood } from './neighbourhood.ts'

/** Where a neighbour stands in the drawing, in its units. */
export interface RingPlace {
  x: number
  y: number
}

/**
 * Sets neighbours in a ring round the middle, so that those which are linked with each other stand side by side: from one to the
 * next goes whoever it is linked with, the nearest first.
 *
 * @param size of the drawing
 * @param margin that the ring keeps from its edges
 * @returns places by the neighbours' own order
 */
export function setInRing(
  { notes, links }: Pick<Neighbourhood, 'notes' | 'links'>,
  size: { width: number; height: number },
  margin: { x: number; y: number },
): RingPlace[] {
  const order = orderByLinks(notes.length, links)
  const right = Math.ceil(order.length / 2)
  const places: RingPlace[] = []
  const [reachX, reachY] = [size.width / 2 - margin.x, size.height / 2 - margin.y]
  for (const [step, at] of order.entries()) {
    const isRight = step < right
    // Down one side and up the other, each between the heights of two who are across, so that their names do not meet.
    const line = isRight ? 2 * step : 2 * (order.length - 1 - step) + 1
    const y = (2 * line + 1) / order.length - 1
    const x = Math.sqrt(1 - ROUNDNESS * y * y)
    places[at] = { x: round(size.width / 2 + (isRight ? x : -x) * reachX), y: round(size.height / 2 + y * reachY) }
  }
  return places
}

// Of a circle, 1; the ends of a ring in which names are to be read are blunter.
const ROUNDNESS = 0.75

function orderByLinks(count: number, links: readonly (readonly [number, number])[]): number[] {
  const left = new Set(Array.from({ length: count }, (_, at) => at))
  const isLinked = new Set(links.flatMap(([a, b]) => [`${a} ${b}`, `${b} ${a}`]))
  const order: number[] = []
  while (left.size > 0) {
    const last = order.at(-1)
    const next = [...left].find((at) => last !== undefined && isLinked.has(`${last} ${at}`)) ?? [...left][0] ?? 0
    left.delete(next)
    order.push(next)
  }
  return order
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
