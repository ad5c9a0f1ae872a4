import type { Extension } from 'mdast-util-from-markdown'
import remarkGfm from 'remark-gfm'
import type { Processor } from 'unified'

/**
 * GitHub Flavored Markdown. Bare addresses are found while the text is read; a second search through every finished text
 * finds almost nothing more and costs a tenth of all parsing, so it is left out. As in Obsidian, one tilde (“~5 to ~10”,
 * `H~2~O`) is text.
 */
export function gfm(this: Processor): void {
  const data = this.data()
  const before = data.fromMarkdownExtensions?.length ?? 0
  remarkGfm.call(this, { singleTilde: false })
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension, at) =>
    at < before ? extension : withoutTransforms(extension),
  )
}

type Extensions = Extension | Extension[]

function withoutTransforms(extension: Extensions): Extensions {
  if (Array.isArray(extension)) return extension.map(({ transforms: _, ...rest }) => rest)
  const { transforms: _, ...rest } = extension
  return rest
}
