import { defineConfig } from 'astro/config'
import { fonts } from './src/fonts.ts'
import { verso } from './src/verso.ts'

const { VERSO_SITE, VERSO_BASE } = process.env

export default defineConfig({
  ...(VERSO_SITE ? { site: VERSO_SITE } : {}),
  base: VERSO_BASE || '/',
  trailingSlash: 'always',
  cacheDir: './.verso',
  build: { concurrency: 16 },
  fonts,
  integrations: [
    verso({
      title: 'Verso',
      vault: 'content',
    }),
  ],
})
