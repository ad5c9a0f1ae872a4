/**
 * Tags as Anki takes them: parts with `::` between them, no blanks.
 *
 * @example ankiTags(['infra/aws', 'to do']) // => ['infra::aws', 'to_do']
 */
export function ankiTags(tags: readonly string[]): string[] {
  const written = tags.map((tag) =>
    tag
      .replace(/[\p{Cc}\s"]+/gu, '_')
      .split('/')
      .filter((part) => part !== '')
      .join('::'),
  )
  return [...new Set(written.filter((tag) => tag !== ''))]
}
