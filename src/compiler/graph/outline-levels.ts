/**
 * How deep each heading stands under the headings before it, from 0, whatever levels its author used: `###` under `#` is 1.
 */
export function outlineLevels(outline: readonly { depth: number }[]): number[] {
  const above: number[] = []
  return outline.map(({ depth }) => {
    while ((above.at(-1) ?? 0) >= depth) above.pop()
    return above.push(depth) - 1
  })
}
