import config from '../../astro.config.mjs'
import { verso } from '../../src/verso.ts'

/** The site's own settings, but in German. */
export default { ...config, integrations: [verso({ title: 'Notizen', language: 'de' })] }
