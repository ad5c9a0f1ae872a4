import { join, relative, resolve } from 'node:path'
import { parseArgs, styleText } from 'node:util'
import config from '../../astro.config.mjs'
import { counted } from '../compiler/graph/entries.ts'
import { annotateDrift, countCards, describeDrift, reportDrift } from '../compiler/graph/drift/say-drift.ts'
import { catalogue } from '../compiler/problems/catalogue.ts'
import { describeProblems, formatProblems, sortProblems } from '../compiler/problems/report.ts'
import { memoryFolderOf, openKnowledgeBase } from '../knowledge-base.ts'

// npm run check [-- --format text|json|github] [--drift all|none|NUMBER]: what is wrong with the vault, file by file, and which cards
// say otherwise than the notes they were copied from. Ends with 1 when something is broken on a page, so that CI can stop at it; links
// to notes that are not written yet are no fault, and neither is drift.
const { values } = parseArgs({ options: { format: { type: 'string', default: 'text' }, drift: { type: 'string' } } })
const { format, drift: asked = format === 'json' ? 'all' : '20' } = values
if (format !== 'text' && format !== 'json' && format !== 'github') {
  console.error(`--format is text, json or github, not ${format}`)
  process.exit(2)
}
if (!/^(?:all|none|\d+)$/.test(asked)) {
  console.error(`--drift is all, none or a number, not ${asked}`)
  process.exit(2)
}
const mostDrift = asked === 'all' ? Number.POSITIVE_INFINITY : Number(asked.replace('none', '0'))

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

// Colours where there are any; a pipe gets none.
const paint = {
  card: (text: string): string => styleText('red', text, { stream: process.stdout }),
  note: (text: string): string => styleText('green', text, { stream: process.stdout }),
}

try {
  const knowledge = openKnowledgeBase(options, memoryFolderOf(options, resolve(root, config.cacheDir ?? ASTRO_CACHE)))
  const { problems, counts, findDrift } = await knowledge.refresh()
  const drift = mostDrift > 0 ? findDrift() : []
  const faults = problems.filter(({ kind }) => catalogue[kind].weight === 'fault').length
  if (format === 'json') {
    const described = [...describeProblems(sortProblems(problems), fileOf), ...describeDrift(drift, fileOf)]
    console.log(JSON.stringify(described, null, 2))
  } else {
    const shown =
      format === 'github' ? annotateDrift(drift.slice(0, mostDrift), fileOf) : reportDrift(drift, mostDrift, paint)
    for (const line of [...formatProblems(problems, format, fileOf), ...shown]) console.log(line)
  }
  if (format === 'text') {
    const { notes, cards, links } = counts
    const vault = `${counted(notes, 'note')}, ${counted(cards, 'card')}, ${counted(links, 'link')}`
    const drifted = countCards(drift) > 0 ? `, ${counted(countCards(drift), 'card')} with drift` : ''
    console.log(`\n${vault}: ${counted(faults, 'fault')}, ${counted(problems.length - faults, 'hint')}${drifted}`)
  }
  process.exitCode = faults > 0 ? 1 : 0
} catch (error) {
  console.error(error instanceof Error ? error.message : error)
  process.exitCode = 2
}
