import type { Crew } from './crew/crew.ts'
import { parseNotes } from './crew/parse-notes.ts'
import type { EmbedReach } from './graph/embed-reach.ts'
import type { NoteTrees } from './vault/note-trees.ts'
import type { Note, Vault } from './vault/read-vault.ts'

/** What is parsed, and what a note embeds. */
export interface Parsing {
  vault: Vault
  trees: NoteTrees
  reach: EmbedReach
}

/**
 * Parses, while this thread makes the graph, what has to be rendered in any case: what embeds a note that is not what it was. Threads
 * that are wanted for it have loaded the compiler by then.
 *
 * @param anew notes that are not what they were, parsed already
 * @returns when it is done; whoever does not wait hears of no failure
 */
export function parseAhead(
  anew: readonly Note[],
  { embedders, ...parsing }: Parsing & { embedders: () => EmbedReach },
  crew: Crew,
): Promise<void> {
  const { notes } = parsing.vault
  // All is there.
  if (anew.length === 0 || anew.length === notes.length) return Promise.resolve()
  const paths = new Set(anew.map(({ path }) => path))
  for (const { path } of anew) for (const embedder of embedders()(path)) paths.add(embedder)
  const parsed = parseTrees(
    notes.filter(({ path }) => paths.has(path)),
    parsing,
    crew,
  )
  parsed.catch(() => undefined)
  return parsed
}

/** Parses what has to be rendered and was not parsed in this build, with all that it embeds. */
export async function parseTrees(
  changed: readonly Note[],
  { vault, trees, reach }: Parsing,
  crew: Crew,
): Promise<void> {
  const shown = new Set(changed.flatMap(({ path }) => [path, ...reach(path)]))
  for await (const [note, packed] of parseNotes(trees.unparsed(shown), vault.settings, crew)) trees.learn(note, packed)
}
