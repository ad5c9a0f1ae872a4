import { relative } from 'node:path'
import type { unified } from '@astrojs/markdown-remark'
import type { Root as HastRoot } from 'hast'
import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { Processor } from 'unified'
import { contextOf } from './compiler/render/render-note.ts'
import { renderReady } from './compiler/render/render-ready.ts'
import { dialectIn } from './compiler/render/to-hast.ts'
import { toVaultPath } from './compiler/vault/path.ts'
import type { KnowledgeBase } from './knowledge-base.ts'

type MarkdownProcessor = ReturnType<typeof unified>

/**
 * How `@astrojs/mdx` renders an `.mdx` note: from the tree that the compiler has, with the compiler's constructs. So cards
 * and stray braces, which are no MDX, never reach its own parser.
 */
export function mdxProcessor(knowledgeBase: () => KnowledgeBase): MarkdownProcessor {
  return {
    name: 'unified',
    options: { remarkPlugins: [], rehypePlugins: [], remarkRehype: {}, recmaPlugins: [] },
    createRenderer() {
      throw new TypeError('Markdown is rendered by the compiler, not by Astro')
    },
    async createMdxRenderer(shared, mdx) {
      return {
        async process(content, file, frontmatter) {
          const processor = await processorFor(file, knowledgeBase())
          const renderer = await processor.createMdxRenderer?.({ ...shared, syntaxHighlight: false }, mdx)
          if (!renderer) throw new TypeError('@astrojs/markdown-remark renders no MDX')
          return renderer.process(content, file, frontmatter)
        },
      }
    },
  }
}

async function processorFor(file: string, { vault, options }: KnowledgeBase): Promise<MarkdownProcessor> {
  const path = toVaultPath(relative(options.vault, file))
  const note = vault?.site.index.noteByPath.get(path)
  if (!vault || !note) throw new Error(`${path} is rendered before the vault was read`)
  const context = contextOf(note, vault.site)
  // Astro's own rendering waits for nothing, either.
  await renderReady(note, vault.site)
  // It brings a highlighter and more along; a vault without .mdx notes need not wait for them.
  const { unified } = await import('@astrojs/markdown-remark')
  return unified({
    remarkPlugins: [[useTree, vault.site.rootOf(path)]],
    rehypePlugins: [nameCopiedHeadings],
    remarkRehype: { handlers: dialectIn(context) },
    smartypants: false,
  })
}

/** Replaces the parser by a tree that is there already. */
function useTree(this: Processor, root: Root): void {
  this.parser = () => structuredClone(root)
}

/** Astro names every heading that has no id, and knows nothing of the names that are taken. */
function nameCopiedHeadings(): (tree: HastRoot) => void {
  return (tree) => {
    let count = 0
    visit(tree, 'element', (node) => {
      if (!/^h[1-6]$/.test(node.tagName) || node.properties['id'] !== undefined) return
      count += 1
      node.properties['id'] = `copiedHeading-${count}`
    })
  }
}
