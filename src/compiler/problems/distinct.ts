import type { Problem } from './problem.ts'

/** A fault that several pages show is one fault. */
export function distinctProblems(problems: readonly Problem[]): Problem[] {
  const continued = continuedChains(problems)
  const byFault = new Map(
    problems
      .filter((problem) => !continued.has(problem))
      .map((problem) => [
        problem.kind === 'embedCycle' ? membersOf(problem.subject) : `${problem.kind} ${placeOf(problem)}`,
        problem,
      ]),
  )
  return [...byFault.values()]
}

/** A cycle is the same from wherever it is entered. */
function membersOf(cycle: string): string {
  return [...new Set(cycle.split(' › '))].sort().join(' › ')
}

function placeOf({ path, place }: Problem): string {
  return `${path} ${place.line} ${place.column}`
}

/** A chain of embeds breaks off on each of its notes' own pages, at another place; these go on what is told of its first note. */
function continuedChains(problems: readonly Problem[]): Set<Problem> {
  const chains = problems
    .filter(({ kind }) => kind === 'embedTooDeep')
    .map((problem) => ({ problem, embeds: embedsOf(problem.subject) }))
  const chainsByFirst = Map.groupBy(chains, ({ embeds }) => embeds[0])
  const continuations = ({ embeds }: (typeof chains)[number]): typeof chains =>
    embeds.slice(1).flatMap((embed) => chainsByFirst.get(embed) ?? [])
  const later = new Set(chains.flatMap(continuations))
  const continued = new Set<Problem>()
  const told = new Set<Problem>()
  // In a long circle each chain goes on another; then the first of them counts.
  for (const first of [...chains.filter((chain) => !later.has(chain)), ...chains]) {
    if (continued.has(first.problem) || told.has(first.problem)) continue
    told.add(first.problem)
    const left = continuations(first)
    for (let next = left.pop(); next; next = left.pop()) {
      if (continued.has(next.problem) || told.has(next.problem)) continue
      continued.add(next.problem)
      for (const chain of continuations(next)) left.push(chain)
    }
  }
  return continued
}

/** `A › B#Part › C` -> `A › B#Part`, `B › C` */
function embedsOf(chain: string): string[] {
  const steps = chain.split(' › ')
  return steps.slice(1).map((step, at) => `${steps[at]?.split('#')[0]} › ${step}`)
}
