import picomatch from 'picomatch'
import type { Json } from './frontmatter.ts'

/** Which notes of a vault become pages. */
export interface PublishOptions {
  /** Globs of paths in the vault; only what one of them matches is read. Empty: everything. */
  include: readonly string[]
  /** Globs of paths in the vault that are left out. */
  exclude: readonly string[]
  /** `all`: every note that does not say `publish: false` or `draft: true`; `marked`: only those with `publish: true`. */
  publish: 'all' | 'marked'
}

/** Makes the test whether a note may be read at all. */
export function noteFilter(options: PublishOptions): (path: string) => boolean {
  const isIncluded = options.include.length > 0 ? picomatch(patternsOf(options.include), GLOB) : () => true
  const isAllowed = fileFilter(options)
  return (path) => isIncluded(path) && isAllowed(path)
}

/** Makes the test whether a file that is no note may be used: `include` names notes, `exclude` means everything. */
export function fileFilter({ exclude }: Pick<PublishOptions, 'exclude'>): (path: string) => boolean {
  const isExcluded = exclude.length > 0 ? picomatch(patternsOf(exclude), GLOB) : () => false
  return (path) => !isExcluded(path)
}

// Case does not count, as in links.
const GLOB = { nocase: true, dot: false, contains: false }

/** A folder's name alone means all that it holds. */
function patternsOf(globs: readonly string[]): string[] {
  return globs.map((glob) => glob.replace(/\/+$/, '')).flatMap((glob) => [glob, `${glob}/**`])
}

/**
 * Whether the properties of a note let it be published. What keeps it back is taken in any spelling, so that it does not go
 * out for a capital letter or a pair of quotes; what marks it is taken at its word.
 */
export function isPublished(properties: Record<string, Json>, publish: PublishOptions['publish']): boolean {
  if (answersOf(properties, 'publish').includes('no') || answersOf(properties, 'draft').includes('yes')) return false
  return publish === 'all' || properties['publish'] === true
}

function answersOf(properties: Record<string, Json>, name: string): ('yes' | 'no')[] {
  const values = Object.entries(properties).flatMap(([key, value]) =>
    key.trim().toLowerCase() === name ? [value] : [],
  )
  return values.flat().flatMap((value) => {
    const word = String(value).trim().toLowerCase()
    if (['false', 'no', 'off', 'n', '0'].includes(word)) return ['no']
    return ['true', 'yes', 'on', 'y', '1'].includes(word) ? ['yes'] : []
  })
}
