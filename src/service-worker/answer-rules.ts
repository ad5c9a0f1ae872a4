/**
 * How a request for an address of the site is answered. `kept`: what stands there never changes, since its name is made of what it
 * holds, so a copy is as good as the original. `fresh`: from the network, and from the copy only without one, so that a site that
 * was published anew is never hidden behind an old copy; `page` is the same for pages. `none`: the browser's own affair.
 */
export type Rule = 'kept' | 'fresh' | 'page' | 'none'

/** The folders whose files are kept; those of the search are Pagefind's. */
const RULES: readonly [RegExp, Rule][] = [
  // `_astro/Page.C7T-v7YB.css`
  [/^_astro\//, 'kept'],
  // `cards/~data/01a491332704.json`
  [/^cards\/~data\/[0-9a-f]{12}\.json$/, 'kept'],
  [/^cards\/~data\/index\.json$/, 'fresh'],
  // `pagefind/0/fragment/en_3f0c2a9.pf_fragment`
  [/^pagefind\/\d+\/(?:fragment|index|filter)\//, 'kept'],
  [/^(?:pagefind|files)\//, 'fresh'],
  [/^favicon\.svg$/, 'fresh'],
  // What the notes are called, and where they stand in the graph.
  [/^(?:search\/~titles|graph\/~data|folders\/~tree)\.json$/, 'fresh'],
  // `aws/aws-ecs-service/`, and the first page
  [/^(?:[^?#]*\/)?$/, 'page'],
]

/**
 * @param address of the request
 * @param base address of the site, with its base path: `https://you.github.io/repo/`
 */
export function ruleFor(address: string, base: string): Rule {
  if (!address.startsWith(base)) return 'none'
  const path = decodeSafely(address.slice(base.length).replace(/[?#].*/s, ''))
  return RULES.find(([pattern]) => pattern.test(path))?.[1] ?? 'none'
}

/**
 * Under which address a copy is kept: a file is the same whatever is asked of it. Pagefind asks for its entry with the time of day, so
 * that no old one answers.
 */
export function copyAddress(address: string): string {
  return address.replace(/[?#].*/s, '')
}

function decodeSafely(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
