import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import type { AstroConfig, AstroIntegration } from 'astro'
import type { Plugin } from 'vite'
import type { CompiledVault, CompileOptions } from './compiler/compile.ts'
import { counted } from './compiler/graph/entries.ts'
import { reportProblems } from './compiler/problems/report.ts'
import { memoryFolderOf, openKnowledgeBase } from './knowledge-base.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { livePages } from './live-pages.ts'
import { mdxProcessor } from './mdx.ts'
import { copyMermaid } from './mermaid-files.ts'
import { keepIndex } from './search/keep-index.ts'
import { copyFiles } from './served-files.ts'
import type { CopiedFiles } from './served-files.ts'
import { serviceWorkerFile } from './service-worker-file.ts'
import { readSiteOptions } from './site-options.ts'
import type { SiteOptions } from './site-options.ts'

/**
 * Publishes a vault: the integration that `astro.config.mjs` names, and all that it needs to know.
 *
 * @throws an Error that names each setting which cannot be used
 */
export function verso(settings: Partial<SiteOptions> = {}): AstroIntegration {
  const { VERSO_TITLE: title } = process.env
  const options = readSiteOptions(title ? { ...settings, title } : settings)
  let knowledge: KnowledgeBase | undefined
  const started = performance.now()
  const shared = (): KnowledgeBase => {
    if (!knowledge) throw new Error('The vault is asked for before Astro has read its settings')
    return knowledge
  }
  const index = keepIndex(shared)
  const pages = livePages(shared)
  return {
    name: 'verso',
    hooks: {
      'astro:config:setup'({ config, updateConfig }) {
        knowledge = openVault(options, config, (vault) => {
          // Pagefind works in a process of its own, so it goes on beside Astro.
          index.renew()
          pages.show(vault)
        })
        const sitemaps = config.site ? [sitemap({ filter: pageFilter(config, shared) })] : []
        const integrations = [mdx({ processor: mdxProcessor(shared) }), ...sitemaps]
        updateConfig({ integrations, vite: { plugins: [offerSettings(options, knowledge), serviceWorkerFile()] } })
      },
      'verso:options': (root) => compileOptionsOf(options, root, process.env['VERSO_BASE'] ?? ''),
      'verso:vault': shared,
      'astro:server:setup': ({ server }) => pages.serve(server),
      async 'astro:build:done'({ dir, logger }) {
        await index.settled()
        const files = await copyFiles(shared(), fileURLToPath(dir))
        if (shared().vault?.drawsInPage) await copyMermaid(fileURLToPath(dir))
        for (const line of summarize(shared(), files, (performance.now() - started) / 1000)) logger.info(line)
      },
    },
  }
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Offers the knowledge base to the loader. */
      'verso:vault': () => KnowledgeBase
      /** Offers what the vault is compiled with to commands that run without Astro. */
      'verso:options': (root: string) => CompileOptions
    }
  }
}

// A build is no place to read a thousand lines in.
const PROBLEMS_SHOWN = 20

function openVault(
  options: SiteOptions,
  { root, cacheDir, base }: AstroConfig,
  onRefresh: (vault: CompiledVault) => void,
): KnowledgeBase {
  const compileOptions = compileOptionsOf(options, fileURLToPath(root), base)
  const folder = memoryFolderOf(compileOptions, fileURLToPath(cacheDir))
  return openKnowledgeBase(compileOptions, folder, onRefresh)
}

function compileOptionsOf(
  { vault, include, exclude, publish, math }: SiteOptions,
  root: string,
  base: string,
): CompileOptions {
  return {
    vault: resolve(root, process.env['VERSO_VAULT'] || vault),
    include,
    exclude,
    publish,
    base: base.replace(/\/$/, ''),
    macros: math.macros,
  }
}

/** Makes the test whether an address of the built site is a page, and none that only leads on to one. */
function pageFilter({ site, base }: AstroConfig, shared: () => KnowledgeBase): (address: string) => boolean {
  let redirects: ReadonlySet<string> | undefined
  return (address) => {
    const notes = [...(shared().vault?.site.index.noteByPath.values() ?? [])]
    redirects ??= new Set(
      notes.flatMap((note) => note.redirects.map((from) => new URL(base.replace(/\/$/, '') + from, site).href)),
    )
    return !redirects.has(address)
  }
}

function offerSettings({ title }: SiteOptions, { folder }: KnowledgeBase): Plugin {
  const id = 'virtual:verso'
  return {
    name: 'verso-settings',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? `export const title = ${JSON.stringify(title)}\nexport const memory = ${JSON.stringify(folder)}`
        : undefined,
  }
}

function summarize({ vault }: KnowledgeBase, files: CopiedFiles, seconds: number): string[] {
  if (!vault) return []
  const problems = [...vault.problems, ...files.problems]
  const { notes, cards, links, parsed, rendered } = vault.counts
  return [
    ...reportProblems(problems, PROBLEMS_SHOWN),
    `${counted(notes, 'note')}, ${counted(cards, 'card')}, ${counted(links, 'link')}, ${counted(files.copied, 'file')}; ` +
      `${parsed} parsed, ${rendered} rendered, ${notes - rendered} reused; ` +
      `${counted(problems.length, 'problem')}; ${seconds.toFixed(1)} s`,
  ]
}
