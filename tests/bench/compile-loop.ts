import { resolve } from 'node:path'
import { collectBacklinks, linkIdsByNote } from '../../src/compiler/graph/backlinks.ts'
import { sourceCards } from '../../src/compiler/graph/card-sources.ts'
import { sectionEmbeds } from '../../src/compiler/graph/section-embeds.ts'
import { linkSources } from '../../src/compiler/graph/source-links.ts'
import { indexLinks } from '../../src/compiler/links/index-links.ts'
import { openSite } from '../../src/compiler/render/open-site.ts'
import { renderReady } from '../../src/compiler/render/render-ready.ts'
import { openWorkshop } from '../../src/compiler/render/workshop.ts'
import { noteTrees } from '../../src/compiler/vault/note-trees.ts'
import { readVault } from '../../src/compiler/vault/read-vault.ts'
import { memoryInMind } from '../compiler/memory-in-mind.ts'

// What parsing and rendering every note of a vault costs, in one process, beside the yardstick of remark-loop.ts; between
// the two the links are resolved, which the figure leaves out.
//   node tests/bench/compile-loop.ts VAULT
const [folder] = process.argv.slice(2)
if (folder === undefined) throw new Error('usage: compile-loop.ts VAULT')
const vault = await readVault(resolve(folder), { include: [], exclude: [], publish: 'all' })
let milliseconds = 0
let before = process.threadCpuUsage()

const trees = noteTrees(vault, memoryInMind())
const notes = vault.notes.map(({ path, digest }) => ({ path, digest, facts: trees.factsOf(path) }))
stop('parsed')

const index = indexLinks(notes, vault.attachments.keys(), [])
const backlinks = collectBacklinks(index)
const rows = {
  sourceLinks: linkSources(sourceCards(index), index),
  linkIds: linkIdsByNote(backlinks),
  sectionEmbeds: sectionEmbeds(backlinks, index),
  base: '',
  language: 'en',
  strictLineBreaks: vault.settings.strictLineBreaks,
  imageSizes: new Map(),
  fileBytes: new Map(),
  macros: {},
}
const site = openSite(rows, index, trees.rootOf, openWorkshop())
before = process.threadCpuUsage()
for (const note of index.noteByPath.values()) await renderReady(note, site)
stop('rendered')
console.log(`${notes.length} notes, ${milliseconds} ms of one core`)

function stop(done: string): void {
  const { user, system } = process.threadCpuUsage(before)
  const spent = Math.round((user + system) / 1000)
  milliseconds += spent
  console.log(`${done} in ${spent} ms`)
}
