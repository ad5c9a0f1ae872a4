import { enableCompileCache, registerHooks } from 'node:module'
import { join, resolve } from 'node:path'
import type { Logger } from '../prerender-changed.ts'

// Builds the site with the scripts that the last build has made, which takes no Astro: it would need longer to start than most changes
// take. Ends with 1 where that cannot be done, or went wrong; Astro then does all, and says what is wrong.

// A second of the few that this takes goes into reading the code.
enableCompileCache()
// As Astro has it.
process.env['NODE_ENV'] ??= 'production'

const root = join(import.meta.dirname, '../..')

// Astro's own would be a third of all code that is read here. A configuration that takes more from it than is offered here is left to Astro.
registerHooks({
  resolve: (name, context, next) =>
    name === 'astro/config'
      ? { url: import.meta.resolve('./plain-config.ts'), shortCircuit: true }
      : next(name, context),
})

const say = (message: string): void => {
  const time = new Date().toTimeString().slice(0, 'hh:mm:ss'.length)
  console.log(`${time} [verso] ${message}`)
}
const logger: Logger = { info: say, warn: say, error: say }

process.exitCode = (await rebuild().catch(() => false)) ? 0 : 1

async function rebuild(): Promise<boolean> {
  const [{ default: config }, { readLastBuild }] = await Promise.all([
    import('../../astro.config.mjs'),
    import('../last-build.ts'),
  ])
  const last = readLastBuild(resolve(root, config.cacheDir ?? 'node_modules/.astro'))
  const own = config.integrations
    ?.flat()
    .map((integration) => (integration ? integration.hooks['verso:rebuild'] : undefined))
    .find((hook) => hook !== undefined)
  return last !== undefined && own !== undefined && own(last, logger)
}
