import { textsOf, valueOf } from './frontmatter.ts'
import type { Json } from './frontmatter.ts'

/**
 * The tags that stand in the properties, as written. In a list, what holds a blank is no tag; a single text may name several.
 *
 * @see Obsidian 1.9: a list, or a single text; what older versions cut at blanks and commas still stands in many vaults
 */
export function propertyTags(properties: Record<string, Json>): string[] {
  const value = valueOf(properties, 'tags')
  const tags = Array.isArray(value) ? textsOf(value) : textsOf(value).flatMap((text) => text.split(/[,\s]+/))
  return distinctTags(tags.filter((tag) => !/[\s,]/.test(tag.replace(/,$/, '')) && !/^#?[\d.]*$/.test(tag)))
}

/** Tags without their `#`, each once, as it was first written. */
export function distinctTags(tags: readonly string[]): string[] {
  const byFolded = new Map<string, string>()
  for (const tag of tags) {
    const name = tag
      .replace(/^#/, '')
      .replace(/,$/, '')
      .replace(/^\/+|\/+$/g, '')
    if (name !== '' && !byFolded.has(name.toLowerCase())) byFolded.set(name.toLowerCase(), name)
  }
  return [...byFolded.values()]
}
