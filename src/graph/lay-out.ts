import { forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force'
import type { SimulationNodeDatum } from 'd3-force'

/**
 * Finds a place for each note, so that linked notes stand near each other. It is the same on every machine and in every build: the
 * library begins with a spiral and draws from a random generator of its own.
 *
 * @param count of notes
 * @param links by the notes' places in their list
 * @returns x and y of each in turn, as whole numbers from 0 to {@link SPAN}
 */
export function layOut(count: number, links: readonly (readonly [number, number, ...unknown[]])[]): number[] {
  const degrees = Array.from({ length: count }, () => 0)
  for (const [a, b] of links) {
    degrees[a] = (degrees[a] ?? 0) + 1
    degrees[b] = (degrees[b] ?? 0) + 1
  }
  const nodes: SimulationNodeDatum[] = degrees.map(() => ({}))
  const degreeOf = (at: number): number => degrees[at] ?? 0
  forceSimulation(nodes)
    .force('link', forceLink(links.map(([source, target]) => ({ source, target }))).distance(30))
    .force('charge', forceManyBody().strength(-40).theta(1.2).distanceMax(900))
    // What nothing holds stays near the rest all the same.
    .force(
      'x',
      forceX<SimulationNodeDatum>().strength((_, at) => (degreeOf(at) === 0 ? 0.12 : 0.04)),
    )
    .force(
      'y',
      forceY<SimulationNodeDatum>().strength((_, at) => (degreeOf(at) === 0 ? 0.12 : 0.04)),
    )
    .alphaDecay(1 - 0.001 ** (1 / TICKS))
    .stop()
    .tick(TICKS)
  return spread(nodes)
}

/** Size of the plane that notes are placed on. */
export const SPAN = 10_000

// After these the eye sees no more change.
const TICKS = 120

function spread(nodes: readonly SimulationNodeDatum[]): number[] {
  const at = nodes.flatMap(({ x = 0, y = 0 }) => [x, y])
  const low = Math.min(0, ...limits(at, Math.min))
  const high = Math.max(1, ...limits(at, Math.max))
  return at.map((value) => Math.round(((value - low) / (high - low)) * SPAN))
}

function limits(values: readonly number[], choose: (a: number, b: number) => number): number[] {
  return values.length === 0 ? [] : [values.reduce((a, b) => choose(a, b))]
}
