import type { Loader } from 'astro/loaders'

/**
 * Loads the vault into Astro's store, and again whenever one of its files changes. Astro brings every module that a loader imports
 * through Vite and shares none with the integration, so that one is asked to do all the work, by a hook of its own.
 */
export function vaultLoader(): Loader {
  return {
    name: 'verso-vault',
    async load(context) {
      const load = context.config.integrations.find(({ name }) => name === 'verso')?.hooks['verso:vault']
      if (!load) throw new Error('The vault loader needs the integration verso() in astro.config.mjs')
      await load(context)
    },
  }
}
