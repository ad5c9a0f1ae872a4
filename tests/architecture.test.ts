import assert from 'node:assert/strict'
import { readFileSync, readdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { test } from 'node:test'

const LAYERS = ['strings', 'problems', 'syntax', 'vault', 'links', 'graph', 'render', 'decks', 'crew']
// Modules of `src/` that may know Astro and Vite, besides routes and components.
const SEAM = [
  'anki-list.ts',
  'cli/start.ts',
  'content.config.ts',
  'drift-list.ts',
  'follow-vault.ts',
  'keep-build.ts',
  'kept-bundle.ts',
  'list-pages.ts',
  'listed-notes.ts',
  'live-events.d.ts',
  'live-pages.ts',
  'load-vault.ts',
  'mdx.ts',
  'note-graph.ts',
  'page-file.ts',
  'page-look.ts',
  'page-strings.ts',
  'prerender-changed.ts',
  'rendered-note.ts',
  'served-files.ts',
  'offered-settings.ts',
  'service-worker-file.ts',
  'share-scripts.ts',
  'site-config.ts',
  'service-worker/service-worker.ts',
  'vault-loader.ts',
  'verso.ts',
  'write-pages.ts',
]
const HEAPS = ['utils', 'lib', 'helpers', 'common', 'types']
const MOST_LINES = 250

const root = join(import.meta.dirname, '..')
const files = readdirSync(join(root, 'src'), { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) =>
    join(entry.parentPath, entry.name)
      .slice(root.length + 1)
      .replaceAll('\\', '/'),
  )
const arrows = files.filter((file) => /\.(?:ts|mjs|astro)$/.test(file)).flatMap((file) => arrowsOf(file, read(file)))

test('no import of the compiler points to a later layer or out of the compiler', () => {
  assert.deepEqual(arrows.filter(pointsForward).map(say), [])
})

test('only the seam, routes and components know Astro', () => {
  assert.deepEqual(arrows.filter(knowsAstro).map(say), [])
})

test('no module imports itself by way of others', () => {
  assert.deepEqual(findCycle(arrows), [])
})

test('no folder is a heap', () => {
  assert.deepEqual(
    files.filter((file) =>
      dirname(file)
        .split('/')
        .some((folder) => HEAPS.includes(folder)),
    ),
    [],
  )
})

test('no file is longer than two ideas', () => {
  const lengths = files
    .filter((file) => !/\.(?:woff2|svg|png)$/.test(file))
    .map((file) => [file, read(file).split('\n').length - 1] as const)
  assert.deepEqual(
    lengths.filter(([, lines]) => lines > MOST_LINES),
    [],
  )
})

test('the rules see what they forbid', () => {
  const [forward, backward] = arrowsOf(
    'src/compiler/links/x.ts',
    "import { a } from '../render/y.ts'\nimport type { B } from '../vault/z.ts'\n",
  )
  assert.ok(forward && pointsForward(forward))
  assert.ok(backward && !pointsForward(backward))
  assert.ok(pointsForward({ from: 'src/compiler/graph/x.ts', to: 'src/compiler/compile.ts' }))
  assert.ok(pointsForward({ from: 'src/compiler/compile.ts', to: 'src/base-path.ts' }))
  assert.ok(!pointsForward({ from: 'src/compiler/compile.ts', to: 'src/compiler/decks/x.ts' }))
  for (const to of ['astro', 'astro/loaders', 'astro:content', 'virtual:verso', '@astrojs/mdx', 'vite']) {
    assert.ok(knowsAstro({ from: 'src/search/x.ts', to }), to)
    assert.ok(knowsAstro({ from: 'src/knowledge-base.ts', to }), to)
  }
  for (const from of ['src/vault-loader.ts', 'src/pages/x.ts', 'src/layouts/X.astro']) {
    assert.ok(!knowsAstro({ from, to: 'astro:content' }), from)
  }
  assert.deepEqual(
    arrowsOf('src/a.ts', "export { b } from './b.ts'\nawait import('./c.ts')\nimport './d.ts'").map(({ to }) => to),
    ['src/b.ts', 'src/c.ts', 'src/d.ts'],
  )
  const circle = [
    ['a', 'b'],
    ['b', 'c'],
    ['c', 'b'],
  ].map(([from = '', to = '']) => ({ from, to }))
  assert.deepEqual(findCycle(circle), ['b', 'c', 'b'])
})

interface Arrow {
  from: string
  /** A path from the repository's folder, or a package. */
  to: string
}

function arrowsOf(from: string, source: string): Arrow[] {
  const found = source.matchAll(/\b(?:from|import)\s*\(?\s*['"]([^'"\n]+)['"]/g)
  return [...found].map(([, to = '']) => ({
    from,
    to: to.startsWith('.') ? join(dirname(from), to).replaceAll('\\', '/') : to,
  }))
}

/** The last layer is that of `compile.ts` and its neighbours, which may import all. */
function pointsForward({ from, to }: Arrow): boolean {
  if (!from.startsWith('src/compiler/') || !to.startsWith('src/')) return false
  return !to.startsWith('src/compiler/') || layerOf(to) > layerOf(from)
}

function layerOf(file: string): number {
  const layer = LAYERS.indexOf(file.split('/')[2] ?? '')
  return layer < 0 ? LAYERS.length : layer
}

function knowsAstro({ from, to }: Arrow): boolean {
  const may = from.endsWith('.astro') || from.startsWith('src/pages/') || SEAM.includes(from.slice('src/'.length))
  return !may && /^(?:(?:astro|vite)(?:$|[:/])|virtual:|@astrojs\/)/.test(to)
}

/** The first circle of imports, none when there is no circle. */
function findCycle(all: readonly Arrow[]): string[] {
  const targetsBySource = Map.groupBy(all, ({ from }) => from)
  const done = new Set<string>()
  const visit = (file: string, way: readonly string[]): string[] => {
    const at = way.indexOf(file)
    if (at >= 0) return [...way.slice(at), file]
    if (done.has(file)) return []
    for (const { to } of targetsBySource.get(file) ?? []) {
      const cycle = visit(to, [...way, file])
      if (cycle.length > 0) return cycle
    }
    done.add(file)
    return []
  }
  return [...targetsBySource.keys()].map((file) => visit(file, [])).find((cycle) => cycle.length > 0) ?? []
}

function read(file: string): string {
  return readFileSync(join(root, file), 'utf8')
}

function say({ from, to }: Arrow): string {
  return `${from} -> ${to}`
}
