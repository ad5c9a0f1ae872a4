import { join, relative, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import config from '../../astro.config.mjs'
import { counted } from '../compiler/graph/entries.ts'
import { catalogue } from '../compiler/problems/catalogue.ts'
import { formatProblems } from '../compiler/problems/report.ts'
import { memoryFolderOf, openKnowledgeBase } from '../knowledge-base.ts'

// npm run check [-- --format text|json|github]: what is wrong with the vault, file by file. Ends with 1 when something is
// broken on a page, so that CI can stop at it; links to notes that are not written yet are no fault.
const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' } } })
if (values.format !== 'text' && values.format !== 'json' && values.format !== 'github') {
  console.error(`--format is text, json or github, not ${values.format}`)
  process.exit(2)
}

const root = join(import.meta.dirname, '../..')
const options = config.integrations
  ?.flat()
  .map((integration) => (integration ? integration.hooks['verso:options'] : undefined))
  .find((offer) => offer !== undefined)?.(root, config.site)
if (!options) {
  console.error('astro.config.mjs names no verso() among its integrations')
  process.exit(2)
}

// Where Astro keeps what it remembers when it is not told a folder.
const ASTRO_CACHE = 'node_modules/.astro'

// npm runs a script in the package's folder and says here where it was called.
const calledFrom = process.env['INIT_CWD'] ?? process.cwd()
const fileOf = (path: string): string => relative(calledFrom, join(options.vault, path)).replaceAll('\\', '/')

try {
  const knowledge = openKnowledgeBase(options, memoryFolderOf(options, resolve(root, config.cacheDir ?? ASTRO_CACHE)))
  const { problems, counts } = await knowledge.refresh()
  for (const line of formatProblems(problems, values.format, fileOf)) console.log(line)
  const faults = problems.filter(({ kind }) => catalogue[kind].weight === 'fault').length
  if (values.format === 'text') {
    const { notes, cards, links } = counts
    const vault = `${counted(notes, 'note')}, ${counted(cards, 'card')}, ${counted(links, 'link')}`
    console.log(`${vault}: ${counted(faults, 'fault')}, ${counted(problems.length - faults, 'hint')}`)
  }
  process.exitCode = faults > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
