/**
 * What brings each custom element of a page to life. What a page does not hold is not loaded. The folder tree is not among them: it
 * stands where it stood on the page before, so its script comes with it.
 */
const ISLANDS: Readonly<Record<string, () => Promise<unknown>>> = {
  'card-filter': () => import('./card-filter.ts'),
  'card-review': () => import('./review/card-review.ts'),
  'code-block': () => import('./code-block.ts'),
  'deck-counts': () => import('./review/deck-counts.ts'),
  'flip-card': () => import('./flip-card.ts'),
  'link-intent': () => import('./link-intent.ts'),
  'math-block': () => import('./math-block.ts'),
  'mermaid-diagram': () => import('./mermaid-diagram.ts'),
  'note-graph': () => import('./graph/note-graph.ts'),
  'page-contents': () => import('./page-contents.ts'),
  'review-progress': () => import('./review/review-progress.ts'),
  'search-dialog': () => import('./search/search-dialog.ts'),
  'theme-toggle': () => import('./theme-toggle.ts'),
  'web-embed': () => import('./web-embed.ts'),
}

/** The names of the elements. */
export const ISLAND_NAMES: readonly string[] = Object.keys(ISLANDS)

/**
 * Loads the scripts of the custom elements that stand in a page or in a part that came into it. What is loaded already costs
 * nothing; what cannot be loaded is read without its script.
 *
 * @returns when all are there, or are known not to come
 */
export async function loadIslands(part: ParentNode): Promise<void> {
  const wanted = Object.entries(ISLANDS).filter(([name]) => part.querySelector(name))
  const loading: Promise<unknown>[] = []
  for (const [, load] of wanted) {
    loading.push(load())
    // To ask for several in one go would keep a slow phone from answering.
    await new Promise((resolve) => setTimeout(resolve))
  }
  await Promise.allSettled(loading)
}
