import { buildSite } from './build-site.ts'

process.exitCode = buildSite(process.argv.slice(2))
