import type { Element } from 'hast'
import type { Code } from 'mdast'
import { codeLanguage } from '../syntax/code-language.ts'
import { pluginBlockName } from '../syntax/plugin-block.ts'
import { fileNameOf } from '../vault/path.ts'
import { codeBlock } from './code.ts'
import { h, t } from './context.ts'
import type { RenderContext } from './context.ts'

/** Stands for a block that only Obsidian can fill: its name, and its source to unfold. */
export function renderPluginBlock(node: Code, { strings }: RenderContext): Element {
  const language = codeLanguage(node.lang)
  const label = [
    h('b', {}, [t(pluginBlockName(language) ?? language)]),
    t(' '),
    h('span', {}, [t(strings.text.onlyInObsidian)]),
  ]
  if (node.value.trim() === '') return h('p', { className: ['plugin-block'], dataPlugin: language }, label)
  return h('details', { className: ['plugin-block'], dataPlugin: language }, [
    h('summary', {}, label),
    codeBlock(node.value, language),
  ])
}

/** Stands for a file that only Obsidian can show. It is not published. */
export function renderPluginFile(name: string, path: string, fragment: string, { strings }: RenderContext): Element {
  const file = [fileNameOf(path), ...(fragment === '' ? [] : [fragment])].join(' › ')
  return h('span', { className: ['internal-embed', 'plugin-file'], dataEmbed: path }, [
    h('b', {}, [t(name)]),
    t(` ${file} `),
    h('span', {}, [t(strings.text.onlyInObsidian)]),
  ])
}
