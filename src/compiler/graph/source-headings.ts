import { headingKey } from '../links/anchors.ts'
import type { LinkIndex } from '../links/index-links.ts'
import type { OutlineEntry } from '../vault/facts.ts'
import type { VaultPath } from '../vault/path.ts'
import type { CardSource } from './card-sources.ts'
import { headingsAbove } from './headings-above.ts'

/** Finds the headings of sections that cards were made from. */
export interface SourceHeadings {
  headingOf(source: CardSource): OutlineEntry | undefined
  /** The heading that it stands under. */
  above(source: CardSource): OutlineEntry | undefined
  /** Of the headings that a link may call so, the first, which is the one that it means. */
  named(path: VaultPath, name: string): OutlineEntry | undefined
  /** The outermost heading whose section a card has from there down to this one; it stands for all that lie between. */
  outermostOf(source: CardSource, sources: SourceSet): OutlineEntry | undefined
}

/** The sections of one card. */
export interface SourceSet {
  has(path: VaultPath, id: string): boolean
}

export function readSourceHeadings({ noteByPath }: LinkIndex): SourceHeadings {
  const known = new Map<VaultPath, Headings>()
  const headingsOf = (path: VaultPath): Headings => {
    const headings = known.get(path) ?? readHeadings(noteByPath.get(path)?.facts.outline ?? [])
    known.set(path, headings)
    return headings
  }
  return {
    headingOf: ({ path, id }) => headingsOf(path).byId.get(id ?? ''),
    above: ({ path, id }) => headingsOf(path).above.get(id ?? '')?.[0],
    named(path, name) {
      const headings = headingsOf(path)
      headings.byKey ??= readKeys(headings.byId.values())
      return headings.byKey.get(headingKey(name))
    },
    outermostOf({ path, id }, sources) {
      const { byId, above } = headingsOf(path)
      let heading = byId.get(id ?? '')
      for (const entry of above.get(id ?? '') ?? []) {
        if (!sources.has(path, entry.id)) break
        heading = entry
      }
      return heading
    },
  }
}

interface Headings {
  byId: ReadonlyMap<string, OutlineEntry>
  above: ReturnType<typeof headingsAbove>
  /** Made when it is asked for: most headings are never linked to. */
  byKey?: ReadonlyMap<string, OutlineEntry>
}

function readHeadings(outline: readonly OutlineEntry[]): Headings {
  return { byId: new Map(outline.map((entry) => [entry.id, entry])), above: headingsAbove(outline) }
}

function readKeys(outline: Iterable<OutlineEntry>): Map<string, OutlineEntry> {
  const byKey = new Map<string, OutlineEntry>()
  for (const entry of outline) {
    for (const key of [headingKey(entry.source), headingKey(entry.text)]) if (!byKey.has(key)) byKey.set(key, entry)
  }
  return byKey
}

/** @param sources of one card */
export function sourceSet(sources: readonly CardSource[]): SourceSet {
  const keys = new Set(sources.map(({ path, id }) => `${path}#${id ?? ''}`))
  return { has: (path, id) => keys.has(`${path}#${id}`) }
}
