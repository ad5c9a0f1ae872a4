import type { Plugin } from 'vite'
import { chooseStrings } from './compiler/strings/choose-strings.ts'
import type { KnowledgeBase } from './knowledge-base.ts'
import type { SiteOptions } from './site-options.ts'

/** Offers pages, and the service worker, what they need of the settings, as `virtual:verso`. */
export function offerSettings({ title, language, logo, panes, cards }: SiteOptions, { folder }: KnowledgeBase): Plugin {
  const id = 'virtual:verso'
  const { language: spokenLanguage, offline } = chooseStrings(language)
  const spoken = { language: spokenLanguage, offline }
  return {
    name: 'verso-settings',
    resolveId: (source) => (source === id ? `\0${id}` : undefined),
    load: (source) =>
      source === `\0${id}`
        ? Object.entries({
            title,
            language,
            logo: logo ?? null,
            spoken,
            memory: folder,
            showsDrift: cards.drift,
            panesOpen: panes,
          })
            .map(([name, value]) => `export const ${name} = ${JSON.stringify(value)}`)
            .join('\n')
        : undefined,
  }
}
