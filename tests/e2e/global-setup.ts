import { buildSite } from './sites.ts'

/** Builds every site once, before the first test. */
export default async function globalSetup(): Promise<void> {
  await buildSite('root')
  await buildSite('repo')
  await buildSite('review')
  await buildSite('languages')
  await buildSite('small')
  await buildSite('large')
}
