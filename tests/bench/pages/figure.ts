import { writeFileSync } from 'node:fs'

/** What was measured, and what it should be. */
export interface Figure {
  part: string
  /** Of what page or deed. */
  name: string
  value: number
  unit: 'points' | 'ms'
  goal: Goal
  /** What keeps it from its goal, one a line. */
  faults?: string[]
}

type Goal = { atLeast: number } | { atMost: number }

export function isMet({ value, goal }: Figure): boolean {
  return 'atLeast' in goal ? value >= goal.atLeast : value <= goal.atMost
}

/** A table for people. */
export function drawTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    isMet(figure) ? '✓' : '✗',
    figure.part,
    figure.name,
    `${figure.value.toFixed(figure.unit === 'ms' && figure.value < 10 ? 1 : 0)} ${figure.unit}`,
    'atLeast' in figure.goal ? `≥ ${figure.goal.atLeast}` : `≤ ${figure.goal.atMost}`,
  ])
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(0, ...rows.map((row) => row[column]?.length ?? 0)))
  return figures
    .flatMap(({ faults = [] }, at) => [
      rows[at]?.map((cell, column) =>
        column === 3 ? cell.padStart(widths[3] ?? 0) : cell.padEnd(widths[column] ?? 0),
      ),
      ...faults.map((fault) => ['   ', fault]),
    ])
    .map((cells = []) => cells.join('  ').trimEnd())
    .join('\n')
}

/** The same for programs. */
export function writeFigures(file: string, figures: readonly Figure[]): void {
  const written = figures.map((figure) => ({ ...figure, isMet: isMet(figure) }))
  writeFileSync(file, `${JSON.stringify(written, undefined, 2)}\n`)
}
