import { join } from 'node:path'
import type { ViteDevServer } from 'vite'
import type { PackageKeeper } from './anki-packages.ts'
import type { CompiledVault } from './compiler/compile.ts'
import { isMdxPath } from './compiler/vault/path.ts'
import type { KeptLook } from './look/keep-look.ts'
import { serveSnippets } from './look/serve-snippets.ts'
import type { GraphKeeper } from './graph/keep-graph.ts'
import { serveGraph } from './graph/serve-graph.ts'
import { serveDrift } from './keep-drift.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import { serveMermaid } from './mermaid-files.ts'
import { serveFiles } from './served-files.ts'

/** The pages of `npm run dev`, which follow the vault. */
export interface LivePages {
  serve(server: ViteDevServer): void
  /** Shows a vault that was compiled anew in every page that is open. */
  show(vault: CompiledVault): void
}

export function livePages(
  knowledge: () => KnowledgeBase,
  packages: PackageKeeper,
  graph: GraphKeeper,
  look: () => KeptLook,
): LivePages {
  let server: ViteDevServer | undefined
  let pathsBefore: string | undefined
  return {
    serve(started) {
      server = started
      server.middlewares.use(serveFiles(knowledge()))
      server.middlewares.use(serveMermaid(knowledge().options.base))
      server.middlewares.use(packages.serve)
      server.middlewares.use(serveGraph(graph, knowledge().options.base))
      server.middlewares.use(serveSnippets(look, knowledge().options.base))
      server.middlewares.use(serveDrift(knowledge()))
    },
    show({ site }) {
      const all = [...site.index.noteByPath.keys()]
      const paths = all.join('\n')
      // When notes come or go, Astro shows it itself, as soon as its store knows of them.
      if (server && paths === pathsBefore) {
        forgetModules(
          server,
          all.filter(isMdxPath).map((path) => join(knowledge().options.vault, path)),
        )
        server.environments.client.hot.send({ type: 'full-reload' })
      }
      pathsBefore = paths
    },
  }
}

/** Pages read the memory at each request, but what `@astrojs/mdx` has made of a file stays until told otherwise. */
function forgetModules(server: ViteDevServer, files: readonly string[]): void {
  const graph = server.environments['ssr']?.moduleGraph
  for (const file of files) {
    for (const module of graph?.getModulesByFile(file) ?? []) graph?.invalidateModule(module)
  }
}
