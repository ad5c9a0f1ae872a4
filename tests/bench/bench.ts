import { argv } from 'node:process'

// What the site costs: whoever builds it, or whoever reads it. README.md beside this tells how to read the figures.
//   npm run bench -- VAULT [ROUNDS]
//   npm run bench -- pages [PART …]
const [, , name, ...args] = argv
if (name === 'pages') {
  const { benchPages } = await import('./pages/bench-pages.ts')
  process.exitCode = await benchPages(args)
} else await import('./build.ts')
