import type { Plugin } from 'vite'

/**
 * Puts the small parts that many scripts of the site share into one file, which every page loads: to ask for a file of a hundred bytes
 * keeps a phone from answering longer than to run it. And a script asks for what it needs itself, when it comes: asked for
 * together beforehand, its parts would be one long task.
 */
export function shareScripts(): Plugin {
  return {
    name: 'verso-share-scripts',
    apply: 'build',
    // Astro's own settings would stand over those of its configuration.
    configEnvironment: (name) =>
      name === 'client'
        ? { build: { modulePreload: false, rolldownOptions: { output: { codeSplitting: { groups: [COMMON] } } } } }
        : undefined,
  }
}

/** Sizes in bytes, before they are made small. */
const COMMON = { name: 'common', minShareCount: 4, maxModuleSize: 6000 }
