import type { CompileContext, Extension, Token } from 'mdast-util-from-markdown'
import remarkWikiLink from 'remark-wiki-link'
import type { Processor } from 'unified'
import { bracketLink, innermostOnly } from './bracket.ts'
import { parseLinkTarget } from './link-target.ts'
import type { WikiLink } from './nodes.ts'

/**
 * Lets remark read `[[target|alias]]` by `remark-wiki-link`, and turns its node into ours as soon as it is closed: that
 * package puts an address on the node while parsing, when nobody knows yet which notes there are.
 */
export function wikiLink(this: Processor): void {
  const data = this.data()
  const before = data.fromMarkdownExtensions?.length ?? 0
  remarkWikiLink.call(this, { aliasDivider: '|' })
  const syntax = data.micromarkExtensions?.at(-1)?.text?.[OPENING_BRACKET]
  if (!syntax || Array.isArray(syntax)) throw new TypeError('remark-wiki-link registered no construct')
  data.micromarkExtensions?.splice(-1, 1, {
    text: { [OPENING_BRACKET]: [innermostOnly(syntax), innermostOnly(bracketLink)] },
  })
  const extensions = data.fromMarkdownExtensions
  const theirs = extensions?.[before]
  if (!extensions || !theirs || Array.isArray(theirs)) throw new TypeError('remark-wiki-link registered no extension')
  extensions[before] = turnIntoOurs(theirs)
}

const OPENING_BRACKET = 91

function turnIntoOurs(theirs: Extension): Extension {
  const exit = theirs.exit?.['wikiLink']
  if (!exit) throw new TypeError('remark-wiki-link has no exit from wikiLink')
  return {
    ...theirs,
    exit: {
      ...theirs.exit,
      wikiLink(this: CompileContext, token: Token) {
        const node = this.stack.at(-1)
        exit.call(this, token)
        if (node?.type === 'wikiLink') becomeOurs(node as TheirNode & WikiLink)
      },
    },
  }
}

function becomeOurs(node: TheirNode & WikiLink): void {
  const { value } = node
  const alias = node.data.alias
  delete (node as Partial<TheirNode>).data
  // In a table the bar is written `\|`, and the backslash is left on the target.
  node.value = alias !== undefined && alias !== value && value.endsWith('\\') ? value.slice(0, -1) : value
  node.target = parseLinkTarget(node.value)
  if (alias !== undefined && alias !== value) node.alias = alias.trim()
}

/** The node of `remark-wiki-link`, whose own types know nothing of mdast 4. */
interface TheirNode {
  value: string
  data: { alias?: string }
}
