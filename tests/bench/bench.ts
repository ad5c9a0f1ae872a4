import { argv } from 'node:process'

// What the site costs: whoever builds it, or whoever reads it. README.md beside this tells how to read the figures.
//   npm run bench [-- VAULT|NOTES … --rounds N]
//   npm run bench -- pages [PART …]
const [, , name, ...args] = argv
if (name === 'pages') {
  const { benchPages } = await import('./pages/bench-pages.ts')
  process.exitCode = await benchPages(args)
} else {
  const { benchBuilds } = await import('./builds/bench-builds.ts')
  await benchBuilds(name === undefined ? [] : [name, ...args])
}
