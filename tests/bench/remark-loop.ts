import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import rehypeStringify from 'rehype-stringify'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import remarkRehype from 'remark-rehype'
import remarkWikiLink from 'remark-wiki-link'
import { unified } from 'unified'

// The yardstick of all speed: every note of a vault through bare remark, one after the other, in one process.
//   node tests/bench/remark-loop.ts VAULT
const [vault] = process.argv.slice(2)
if (vault === undefined) throw new Error('usage: remark-loop.ts VAULT')
const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkWikiLink, { aliasDivider: '|' })
  .use(remarkRehype)
  .use(rehypeStringify)
  .freeze()

const before = process.threadCpuUsage()
let bytes = 0
for (const name of readdirSync(vault, { recursive: true, encoding: 'utf8' })) {
  if (name.endsWith('.md')) bytes += String(processor.processSync(readFileSync(join(vault, name), 'utf8'))).length
}
const { user, system } = process.threadCpuUsage(before)
console.log(`${bytes} bytes of HTML, ${Math.round((user + system) / 1000)} ms of one core`)
