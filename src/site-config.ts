import type { AstroConfig } from 'astro'
import { z } from 'zod'

/** What of Astro's settings, once it has read them, a site depends on. */
export type SiteConfig = Pick<AstroConfig, 'root' | 'outDir' | 'cacheDir' | 'site' | 'base' | 'trailingSlash'> & {
  build: Pick<AstroConfig['build'], 'format'>
  integrations: readonly { name: string }[]
}

/** The same as plain JSON. */
export const keptConfig = z.object({
  root: z.string(),
  outDir: z.string(),
  cacheDir: z.string(),
  site: z.string().optional(),
  base: z.string(),
  trailingSlash: z.enum(['always', 'never', 'ignore']),
  format: z.enum(['file', 'directory', 'preserve']),
  integrations: z.array(z.string()),
})

type KeptConfig = z.infer<typeof keptConfig>

/** Writes settings down for a build without Astro. */
export function writeConfig({ site, build, integrations, ...config }: SiteConfig): KeptConfig {
  return {
    root: config.root.href,
    outDir: config.outDir.href,
    cacheDir: config.cacheDir.href,
    ...(site === undefined ? {} : { site }),
    base: config.base,
    trailingSlash: config.trailingSlash,
    format: build.format,
    integrations: integrations.map(({ name }) => name),
  }
}

/** Reads what `writeConfig` has written. */
export function readConfig({ site, format, integrations, ...config }: KeptConfig): SiteConfig {
  return {
    root: new URL(config.root),
    outDir: new URL(config.outDir),
    cacheDir: new URL(config.cacheDir),
    site,
    base: config.base,
    trailingSlash: config.trailingSlash,
    build: { format },
    integrations: integrations.map((name) => ({ name })),
  }
}
