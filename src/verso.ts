import { copyFile, mkdir, writeFile } from 'node:fs/promises'
import { join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import type { LoaderContext } from 'astro/loaders'
import { keepPackages } from './anki-packages.ts'
import { hashCode } from './code-key.ts'
import type { CompileOptions } from './compiler/compile.ts'
import { enterStage, stageSeconds } from './compiler/stages.ts'
import { isMdxPath } from './compiler/vault/path.ts'
import { GRAPH_DATA_ADDRESS } from './graph/graph-places.ts'
import { keepGraph } from './graph/keep-graph.ts'
import { keepBuild } from './keep-build.ts'
import type { KeptBuild } from './keep-build.ts'
import { writeDrift } from './keep-drift.ts'
import { openKeptLists } from './kept-lists.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { hashPages, writeLastBuild } from './last-build.ts'
import type { LastBuild } from './last-build.ts'
import { livePages } from './live-pages.ts'
import { loadBesideAstro, loadVault } from './load-vault.ts'
import { keepLook } from './look/keep-look.ts'
import { copyMermaid } from './mermaid-files.ts'
import { offerSettings } from './offered-settings.ts'
import type { Logger } from './prerender-changed.ts'
import { keepIndex } from './search/keep-index.ts'
import { copyFiles } from './served-files.ts'
import { serviceWorkerFile } from './service-worker-file.ts'
import { shareScripts } from './share-scripts.ts'
import { readConfig, writeConfig } from './site-config.ts'
import type { SiteConfig } from './site-config.ts'
import { readSiteOptions } from './site-options.ts'
import type { SiteOptions } from './site-options.ts'
import { surveyBeside } from './site-survey.ts'
import type { SiteSurvey } from './site-survey.ts'
import { summarize } from './summarize.ts'
import { isUnwatched } from './unwatched.ts'
import { compileOptionsOf, openVault, packageSettingsOf } from './vault-settings.ts'
import { writePages } from './write-pages.ts'

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
  let made: SiteConfig | undefined
  const finished = (): SiteConfig => {
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

  function open(config: Pick<SiteConfig, 'root' | 'cacheDir' | 'base' | 'site'>, command: string, logger: Logger) {
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
    return knowledge
  }

  /** @param written files of the site besides those that lie there from the last build */
  async function finish(folder: string, written: readonly string[], logger: Logger): Promise<void> {
    enterStage('files')
    if (!kept) throw new Error('A site is done before it was begun')
    const { site, end: endBuild, pages: addresses } = kept
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
    for (const file of written) site.claim(file)
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
        config: writeConfig(finished()),
        pages: hashPages(addresses()),
      })
    }
  }

  async function buildAlone({ config, pages: known }: LastBuild, logger: Logger): Promise<boolean> {
    if (!config) return false
    made = readConfig(config)
    const { site, outDir } = made
    open(made, 'build', logger)
    kept = keepBuildOf(options, shared, made)
    if (!kept.isMade()) return false
    const folder = fileURLToPath(outDir)
    const surveying = surveyBeside(folder).catch(() => undefined)
    if (!(await loadBesideAstro(shared(), made))) return false
    enterStage('bundle')
    await packages.renew()
    const isListed = (addresses: readonly string[]): boolean => site === undefined || hashPages(addresses) === known
    const prerenderer = await kept.beginAlone(await surveying, logger, isListed)
    if (!prerenderer) return false
    await writePages(prerenderer, made)
    await finish(folder, openKeptLists(folder, shared().folder).restore(), logger)
    await end()
    return true
  }

  return {
    name: 'verso',
    hooks: {
      async 'astro:config:setup'({ config, command, updateConfig, logger }) {
        const opened = open(config, command, logger)
        // A site that is built without Astro need not wait for them.
        const [{ default: mdx }, { mdxProcessor }, { listPages }] = await Promise.all([
          import('@astrojs/mdx'),
          import('./mdx.ts'),
          import('./list-pages.ts'),
        ])
        const lists = config.site ? [listPages(config, shared, () => kept?.pages() ?? [])] : []
        // What others write to the site belongs to it, too, so its end comes after theirs.
        const done = async (): Promise<void> => {
          openKeptLists(fileURLToPath(finished().outDir), shared().folder).keep()
          await end()
        }
        const last: AstroIntegration = { name: 'verso-end', hooks: { 'astro:build:done': done } }
        updateConfig({
          integrations: [mdx({ processor: mdxProcessor(shared) }), ...lists, last],
          vite: {
            plugins: [offerSettings(options, opened), serviceWorkerFile(), shareScripts()],
            // The folder is swept here.
            build: { emptyOutDir: false },
            server: { watch: { ignored: [isUnwatched(config)] } },
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
      async 'astro:build:start'({ setPrerenderer }) {
        enterStage('bundle')
        kept = keepBuildOf(options, shared, finished())
        kept.begin(setPrerenderer, await survey)
        // The page that lists them says how large they are.
        await packages.renew()
      },
      'astro:build:setup': (bundling) => kept?.bundle(bundling),
      async 'astro:build:done'({ dir, assets, logger }) {
        const folder = fileURLToPath(dir)
        const written = [...assets.values()].flat().map((page) => relative(folder, fileURLToPath(page)))
        await finish(
          folder,
          written.map((file) => file.replaceAll('\\', '/')),
          logger,
        )
      },
      async 'verso:rebuild'(last, logger) {
        const isBuiltAlone = await buildAlone(last, logger).catch(() => false)
        const vault = knowledge?.vault
        if (isBuiltAlone || !vault) return isBuiltAlone
        logger.info(`${vault.counts.parsed} parsed, ${vault.counts.rendered} rendered; the rest needs Astro`)
        // What comes after it shall not begin beside what this has begun.
        await Promise.allSettled([index.settled(), graph.settled()])
        return false
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
      /**
       * Builds the site with what the last build has left, without Astro.
       *
       * @returns false where that cannot be done
       */
      'verso:rebuild': (last: LastBuild, logger: Logger) => Promise<boolean>
    }
  }
}

function keepBuildOf(options: SiteOptions, shared: () => KnowledgeBase, config: SiteConfig): KeptBuild {
  const { root, outDir, cacheDir, site, trailingSlash, integrations, build } = config
  const { folder: memory, options: compiled } = shared()
  const { base } = compiled
  const places = { folder: fileURLToPath(outDir), memory, store: fileURLToPath(new URL(STORE, cacheDir)), base }
  const codeKey = hashCode(fileURLToPath(root), [options, base, site, trailingSlash])
  const holdsModules = (): boolean => [...(shared().vault?.site.index.noteByPath.keys() ?? [])].some(isMdxPath)
  const leavesPages =
    trailingSlash === 'always' && build.format === 'directory' && integrations.every(({ name }) => OWN.has(name))
  return keepBuild(places, codeKey, { holdsModules, isAnew: process.argv.includes('--force'), leavesPages })
}

const OWN: ReadonlySet<string> = new Set(['verso', 'verso-end', '@astrojs/mdx', '@astrojs/sitemap'])

// As Astro calls it.
const STORE = 'data-store.json'
