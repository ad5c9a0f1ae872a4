import config from '../../astro.config.mjs'
import { verso } from '../../src/verso.ts'

const publish = process.env['LEAKS_PUBLISH'] === 'marked' ? 'marked' : 'all'

/** The site's own settings, but for a vault with secrets. */
export default { ...config, integrations: [verso({ exclude: ['Private'], publish })] }
