import type { Element } from 'hast'
import type { Code } from 'mdast'
import { codeLanguage } from '../syntax/code-language.ts'
import { pluginBlockName } from '../syntax/plugin-block.ts'
import { renderCode } from './code.ts'
import type { RenderContext } from './context.ts'
import { renderMermaid } from './mermaid.ts'
import { renderPluginBlock } from './plugin-block.ts'

/** What a block of code is shown as, by its language: most as code, some as what they describe. */
export function renderCodeBlock(node: Code, context: RenderContext): Element {
  const language = codeLanguage(node.lang)
  const render = RENDERERS.get(language) ?? (pluginBlockName(language) === undefined ? renderCode : renderPluginBlock)
  return render(node, context)
}

/** The one place where a language gets a renderer of its own. */
const RENDERERS = new Map<string, (node: Code, context: RenderContext) => Element>([['mermaid', renderMermaid]])
