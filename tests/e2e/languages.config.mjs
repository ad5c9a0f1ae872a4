import config from '../../astro.config.mjs'
import { verso } from '../../src/verso.ts'

/** The site's own settings, but in German, and with looks of its own. */
export default {
  ...config,
  integrations: [
    verso({
      title: 'Notizen',
      language: 'de',
      accent: 'teal',
      logo: '/favicon.svg',
      nav: [
        { title: 'Wege', to: '/folders/' },
        { title: 'Fehlt', to: 'Gibt es nicht' },
      ],
      footer: { text: 'Von Hand geschrieben.', links: [{ title: 'Woanders', to: 'https://elsewhere.example/' }] },
      snippets: ['weit'],
    }),
  ],
}
