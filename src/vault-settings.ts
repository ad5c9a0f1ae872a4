import { resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { PackageSettings } from './anki-packages.ts'
import type { CompileOptions } from './compiler/compile.ts'
import { memoryFolderOf, openKnowledgeBase } from './knowledge-base.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { SiteConfig } from './site-config.ts'
import type { SiteOptions } from './site-options.ts'

/**
 * Opens the vault that the settings name.
 *
 * @param onRefresh told of every new result
 */
export function openVault(
  options: SiteOptions,
  { root, cacheDir, base, site }: Pick<SiteConfig, 'root' | 'cacheDir' | 'base' | 'site'>,
  onRefresh: () => void,
): KnowledgeBase {
  const compileOptions = compileOptionsOf(options, fileURLToPath(root), base, site)
  const folder = memoryFolderOf(compileOptions, fileURLToPath(cacheDir))
  return openKnowledgeBase(compileOptions, folder, onRefresh)
}

/** What the compiler is told of the settings. */
export function compileOptionsOf(
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

/** What the packages for Anki are told of them. */
export function packageSettingsOf(
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
