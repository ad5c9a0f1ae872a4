/** What a build does one after the other. */
export type Stage =
  'start' | 'read' | 'parse' | 'index' | 'graph' | 'render' | 'remember' | 'bundle' | 'pages' | 'files'

/** Says which stage begins, and so that the one before has ended, to whoever measures. */
export function enterStage(stage: Stage): void {
  performance.mark(PREFIX + stage)
}

/**
 * How long each stage took, in seconds, up to now.
 *
 * @returns by name, in their order; a stage that was entered twice counts twice
 */
export function stageSeconds(): Record<string, number> {
  const marks = performance.getEntriesByType('mark').filter(({ name }) => name.startsWith(PREFIX))
  const seconds: Record<string, number> = {}
  for (const [at, { name, startTime }] of marks.entries()) {
    const stage = name.slice(PREFIX.length)
    const end = marks[at + 1]?.startTime ?? performance.now()
    seconds[stage] = (seconds[stage] ?? 0) + (end - startTime) / 1000
  }
  return seconds
}

const PREFIX = 'verso '
