import { defineConfig } from '@playwright/test'
import { launchOptions } from '../../src/cli/browser.mjs'
import type { SiteName } from './sites.ts'

/** The sites are built before the first test; there is no web server to wait for. */
export default defineConfig<object, { site: SiteName }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  workers: 2,
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'root', use: { site: 'root' } },
    { name: 'repo', testIgnore: '**/dev.spec.ts', use: { site: 'repo' } },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
    trace: 'retain-on-failure',
  },
})
