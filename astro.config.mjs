import { defineConfig } from 'astro/config'
import { verso } from './src/verso.ts'

const { VERSO_SITE, VERSO_BASE } = process.env

export default defineConfig({
  ...(VERSO_SITE ? { site: VERSO_SITE } : {}),
  base: VERSO_BASE || '/',
  trailingSlash: 'always',
  cacheDir: './.verso',
  build: { concurrency: 16 },
  integrations: [
    verso({
      title: 'Verso',
      vault: 'content',
    }),
  ],
})
