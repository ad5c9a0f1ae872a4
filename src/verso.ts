import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import mdx from '@astrojs/mdx'
import sitemap from '@astrojs/sitemap'
import type { AstroConfig, AstroIntegration } from 'astro'
import type { LoaderContext } from 'astro/loaders'
import { keepPackages } from './anki-packages.ts'
import type { PackageSettings } from './anki-packages.ts'
import { GRAPH_DATA_ADDRESS } from './graph/graph-places.ts'
import { keepGraph } from './graph/keep-graph.ts'
import type { CompileOptions } from './compiler/compile.ts'
import { enterStage, stageSeconds } from './compiler/stages.ts'
import { isMdxPath } from './compiler/vault/path.ts'
import { hashCode } from './code-key.ts'
import { keepBuild } from './keep-build.ts'
import type { KeptBuild } from './keep-build.ts'
import { memoryFolderOf, openKnowledgeBase } from './knowledge-base.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { keepLook } from './look/keep-look.ts'
import { writeLastBuild } from './last-build.ts'
import { livePages } from './live-pages.ts'
import { loadVault } from './load-vault.ts'
import { mdxProcessor } from './mdx.ts'
import { writeDrift } from './keep-drift.ts'
import { summarize } from './summarize.ts'
import { copyMermaid } from './mermaid-files.ts'
import { keepIndex } from './search/keep-index.ts'
import { copyFiles } from './served-files.ts'
import { serviceWorkerFile } from './service-worker-file.ts'
import { shareScripts } from './share-scripts.ts'
import { surveyBeside } from './site-survey.ts'
import type { SiteSurvey } from './site-survey.ts'
import { offerSettings } from './offered-settings.ts'
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
  enterStage('start')
  const shared = (): KnowledgeBase => {
    if (!knowledge) throw new Error('The vault is asked for before Astro has read its settings')
    return knowledge
  }
  let root = ''
  let made: AstroConfig | undefined
  const finished = (): AstroConfig => {
    if (!made) throw new Error('A site is built before Astro has read its settings')
    return made
  }
  let end = async (): Promise<void> => undefined
  let kept: KeptBuild | undefined
  let survey: Promise<SiteSurvey | undefined> | undefined
  let isBuilt = false
  const index = keepIndex(shared)
  const graph = keepGraph(shared)
  const packages = keepPackages(shared, () => packageSettingsOf(options, shared().options, root))
  const pages = livePages(shared, packages, graph, index, () => keepLook(shared(), options))
  return {
    name: 'verso',
    hooks: {
      'astro:config:setup'({ config, command, updateConfig, logger }) {
        root = fileURLToPath(config.root)
        isBuilt = command === 'build'
        knowledge = openVault(options, config, () => {
          index.forget()
          graph.draw()
          if (command !== 'dev') {
            // Pagefind works in a process of its own and the layout on a thread, so they go on beside Astro.
            index.begin()
            graph.begin()
          }
          const { faults } = keepLook(shared(), options)
          for (const fault of faults) logger.warn(`astro.config.mjs: ${fault}`)
          if (options.cards.drift && command !== 'dev') writeDrift(shared())
        })
        const sitemaps = config.site ? [sitemapOf(config, shared, () => kept?.pages() ?? [])] : []
        // What others write to the site belongs to it, too, so its end comes after theirs.
        const last: AstroIntegration = { name: 'verso-end', hooks: { 'astro:build:done': () => end() } }
        const integrations = [mdx({ processor: mdxProcessor(shared) }), ...sitemaps, last]
        updateConfig({
          integrations,
          vite: {
            plugins: [offerSettings(options, knowledge), serviceWorkerFile(), shareScripts()],
            // The folder is swept here.
            build: { emptyOutDir: false },
          },
        })
      },
      'verso:options': (folder, site) => compileOptionsOf(options, folder, process.env['VERSO_BASE'] ?? '', site),
      'verso:vault': (context) => loadVault(shared(), pages, context),
      'astro:server:setup': ({ server }) => pages.serve(server),
      'astro:config:done': ({ config }) => {
        made = config
        // Whatever keeps it from being made will be said when it is made once more.
        if (isBuilt) survey = surveyBeside(fileURLToPath(config.outDir)).catch(() => undefined)
      },
      async 'astro:build:start'({ setPrerenderer, logger }) {
        enterStage('bundle')
        kept = keepBuildOf(options, shared(), finished())
        kept.begin(setPrerenderer, logger, await survey)
        // The page that lists them says how large they are.
        await packages.renew()
      },
      'astro:build:setup': (bundling) => kept?.bundle(bundling),
      async 'astro:build:done'({ dir, assets, logger }) {
        enterStage('files')
        if (!kept) throw new Error('A site is done before it was begun')
        const { site, end: endBuild } = kept
        const folder = fileURLToPath(dir)
        await index.settled()
        const packed = await packages.copyTo(folder)
        await copyFile(await graph.settled(), join(folder, GRAPH_DATA_ADDRESS))
        const { snippets } = keepLook(shared(), options)
        if (snippets) {
          await mkdir(join(folder, 'files'), { recursive: true })
          await writeFile(join(folder, snippets.address), snippets.css)
        }
        const files = await copyFiles(shared(), folder, site)
        if (shared().vault?.drawsInPage) await copyMermaid(folder)
        for (const page of [...assets.values()].flat())
          site.claim(relative(folder, fileURLToPath(page)).replaceAll('\\', '/'))
        end = async () => {
          endBuild()
          const summary = summarize(shared(), files, packed, (performance.now() - started) / 1000)
          for (const line of summary) logger.info(line)
          const { vault } = shared().options
          const exported = options.anki.export === undefined ? [] : [resolve(root, options.anki.export)]
          const { VERSO_STAGES: stagesFile } = process.env
          if (stagesFile)
            await writeFile(
              stagesFile,
              JSON.stringify({ ...stageSeconds(), decks: packed.seconds, search: index.seconds() }),
            )
          writeLastBuild(fileURLToPath(finished().cacheDir), {
            site: folder,
            memory: shared().folder,
            inputs: [vault, ...exported],
            summary,
          })
        }
      },
    },
  }
}

declare global {
  namespace Astro {
    interface IntegrationHooks {
      /** Loads the vault, for the loader. */
      'verso:vault': (context: LoaderContext) => Promise<void>
      /** Offers what the vault is compiled with to commands that run without Astro. */
      'verso:options': (root: string, site: string | undefined) => CompileOptions
    }
  }
}

function openVault(
  options: SiteOptions,
  { root, cacheDir, base, site }: AstroConfig,
  onRefresh: () => void,
): KnowledgeBase {
  const compileOptions = compileOptionsOf(options, fileURLToPath(root), base, site)
  const folder = memoryFolderOf(compileOptions, fileURLToPath(cacheDir))
  return openKnowledgeBase(compileOptions, folder, onRefresh)
}

function compileOptionsOf(
  { vault, language, include, exclude, publish, math }: SiteOptions,
  root: string,
  base: string,
  site: string | undefined,
): CompileOptions {
  return {
    vault: resolve(root, process.env['VERSO_VAULT'] || vault),
    include,
    exclude,
    publish,
    base: base.replace(/\/$/, ''),
    language,
    macros: math.macros,
    ...(site === undefined ? {} : { site }),
  }
}

function packageSettingsOf(
  { anki, title }: SiteOptions,
  { site, base }: CompileOptions,
  root: string,
): PackageSettings {
  // Whether readers come by http or https is no matter of the cards.
  const address = site === undefined ? undefined : new URL(base, site).href.replace(/^https?:\/\/|\/$/g, '')
  return {
    isOffered: anki.packages,
    title,
    namespace: anki.namespace ?? address ?? title,
    exported: anki.export === undefined ? undefined : resolve(root, anki.export),
  }
}

/** Lists all pages of the site, also those that Astro does not know of since they were left as they stood. */
function sitemapOf(config: AstroConfig, shared: () => KnowledgeBase, pages: () => readonly string[]): AstroIntegration {
  const own = sitemap({ filter: pageFilter(config, shared) })
  const write = own.hooks['astro:build:done']
  const done: typeof write = (options) => write?.({ ...options, pages: pages().map((pathname) => ({ pathname })) })
  return { ...own, hooks: { ...own.hooks, 'astro:build:done': done } }
}

/** Makes the test whether an address of the built site is a page, and none that only leads on to one. */
function pageFilter({ site, base }: AstroConfig, shared: () => KnowledgeBase): (address: string) => boolean {
  let redirects: ReadonlySet<string> | undefined
  return (address) => {
    // It only leads on to notes.
    if (address.endsWith('/random/')) return false
    const notes = [...(shared().vault?.site.index.noteByPath.values() ?? [])]
    redirects ??= new Set(
      notes.flatMap((note) => note.redirects.map((from) => new URL(base.replace(/\/$/, '') + from, site).href)),
    )
    return !redirects.has(address)
  }
}

function keepBuildOf(
  options: SiteOptions,
  { folder: memory, options: { base }, vault }: KnowledgeBase,
  { root, outDir, cacheDir, site, trailingSlash, integrations, build }: AstroConfig,
): KeptBuild {
  const places = { folder: fileURLToPath(outDir), memory, store: fileURLToPath(new URL(STORE, cacheDir)), base }
  const codeKey = hashCode(fileURLToPath(root), [options, base, site, trailingSlash])
  const holdsModules = (): boolean => [...(vault?.site.index.noteByPath.keys() ?? [])].some(isMdxPath)
  const leavesPages =
    trailingSlash === 'always' && build.format === 'directory' && integrations.every(({ name }) => OWN.has(name))
  return keepBuild(places, codeKey, { holdsModules, isAnew: process.argv.includes('--force'), leavesPages })
}

const OWN: ReadonlySet<string> = new Set(['verso', 'verso-end', '@astrojs/mdx', '@astrojs/sitemap'])

// As Astro calls it.
const STORE = 'data-store.json'
