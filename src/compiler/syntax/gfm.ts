import type { Extension } from 'mdast-util-from-markdown'
import type { Construct, Extension as SyntaxExtension } from 'micromark-util-types'
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
  const syntax = data.micromarkExtensions?.at(-1)
  if (!syntax?.text) throw new TypeError('remark-gfm registered no syntax')
  data.micromarkExtensions?.splice(-1, 1, { ...syntax, text: withCheapBrackets(syntax.text) })
  data.fromMarkdownExtensions = (data.fromMarkdownExtensions ?? []).map((extension, at) =>
    at < before ? extension : withoutTransforms(extension),
  )
}

/**
 * At each `]` micromark-extension-gfm-footnote walks back through the whole text for the `![` of a footnote `![^name]`, which
 * makes a long text of such brackets endless. micromark knows which `[` or `![` stands open.
 */
function withCheapBrackets(text: Constructs): Constructs {
  const list = [text[CLOSING_BRACKET] ?? []].flat()
  return {
    ...text,
    [CLOSING_BRACKET]: list.map((construct) =>
      construct.name === 'gfmPotentialFootnoteCall' ? afterImageStart(construct) : construct,
    ),
  }
}

function afterImageStart(construct: Construct): Construct {
  return {
    ...construct,
    tokenize(effects, ok, nok) {
      const { _labelStarts: open } = this
      const isImage = open?.at(-1)?.type === 'labelImage'
      return isImage ? construct.tokenize.call(this, effects, ok, nok) : nok
    },
  }
}

const CLOSING_BRACKET = 93

type Constructs = NonNullable<SyntaxExtension['text']>

type Extensions = Extension | Extension[]

function withoutTransforms(extension: Extensions): Extensions {
  if (Array.isArray(extension)) return extension.map(({ transforms: _, ...rest }) => rest)
  const { transforms: _, ...rest } = extension
  return rest
}
