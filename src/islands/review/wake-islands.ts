/** What a part of a card needs besides styles, by what it holds. */
const ISLANDS: readonly [selector: string, load: () => Promise<unknown>][] = [
  ['code-block', () => import('../code-block.ts')],
  ['math, math-block', () => import('../math-block.ts')],
  ['mermaid-diagram', () => import('../mermaid-diagram.ts')],
  ['web-embed', () => import('../web-embed.ts')],
]

/** Loads what brings the parts of a card to life that are not mere text; without it they can still be read. */
export function wakeIslands(root: ParentNode): void {
  for (const [selector, load] of ISLANDS) if (root.querySelector(selector)) load().catch(() => undefined)
}
