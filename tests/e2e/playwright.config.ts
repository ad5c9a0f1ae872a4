import { defineConfig } from '@playwright/test'
import { launchOptions } from '../../src/cli/browser.mjs'
import type { SiteName } from './sites.ts'

// Two processes of Astro in one folder overwrite each other's list of modules, so what builds waits until what serves is done.
const BUILDING = '**/leaks.spec.ts'
const REMEMBER = '**/remember.spec.ts'
const BUDGET = '**/budget.spec.ts'
const SHARDS = '**/search-shards.spec.ts'
const REVIEW = '**/review*.spec.ts'
const LANGUAGES = '**/languages.spec.ts'
// Under a base path the server is the same, and so is each page but for its addresses.
const SAME_EVERYWHERE = [
  'accessibility',
  'backlinks',
  'card',
  'code',
  'deck',
  'dev',
  'math',
  'math-deck',
  'visit',
  'web-embed',
].map((name) => `**/${name}.spec.ts`)

/** The sites are built before the first test; there is no web server to wait for. */
export default defineConfig<object, { site: SiteName }>({
  testDir: '.',
  testMatch: '**/*.spec.ts',
  globalSetup: './global-setup.ts',
  outputDir: '../../test-results',
  workers: 2,
  // A test is as slow as its machine; what it waits for comes all the same.
  expect: { timeout: 15_000 },
  // What a busy machine held up once is tried again, and named as flaky at the end.
  retries: 1,
  forbidOnly: Boolean(process.env['CI']),
  projects: [
    { name: 'root', testIgnore: [BUILDING, REMEMBER, REVIEW, LANGUAGES, BUDGET, SHARDS], use: { site: 'root' } },
    {
      name: 'repo',
      testIgnore: [...SAME_EVERYWHERE, BUILDING, REMEMBER, REVIEW, LANGUAGES, BUDGET, SHARDS],
      use: { site: 'repo' },
    },
    { name: 'review', testMatch: REVIEW, use: { site: 'review' } },
    { name: 'languages', testMatch: LANGUAGES, use: { site: 'languages' } },
    { name: 'shards', testMatch: SHARDS, use: { site: 'large' } },
    { name: 'budget', testMatch: BUDGET, use: { site: 'small' } },
    { name: 'building', testMatch: BUILDING, dependencies: ['root'], use: { site: 'root' } },
    { name: 'remember', testMatch: REMEMBER, dependencies: ['building'], use: { site: 'root' } },
  ],
  use: {
    browserName: 'chromium',
    launchOptions: launchOptions(),
    screenshot: 'only-on-failure',
  },
})
