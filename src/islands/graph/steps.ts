/**
 * The notes that can be reached from one in a few steps.
 *
 * @param near by the notes' places: the places of those that each is linked with
 * @param steps how many links may lie between
 */
export function reachable(near: readonly (readonly number[])[], from: number, steps: number): Set<number> {
  const reached = new Set([from])
  let edge = [from]
  for (let step = 0; step < steps; step += 1) {
    const next: number[] = []
    for (const place of edge) {
      for (const other of near[place] ?? []) {
        if (reached.has(other)) continue
        reached.add(other)
        next.push(other)
      }
    }
    edge = next
  }
  return reached
}

/** For each note the places of those that it is linked with. */
export function neighbourLists(count: number, links: readonly (readonly [number, number])[]): number[][] {
  const near: number[][] = Array.from({ length: count }, () => [])
  for (const [a, b] of links) {
    near[a]?.push(b)
    near[b]?.push(a)
  }
  return near
}
