import { z } from 'zod/mini'
import type { CompiledVault } from '../compiler/compile.ts'
import { folderOf, slugifyPath } from '../compiler/vault/path.ts'

/**
 * What every note of a site is called: the titles that a reader's first key should find. It is made to be small, since it is loaded
 * whole: an address is written only where it is not made of the folder's and the title, a fragment only where it is not made of its
 * heading.
 */
export const titleFile = z.object({
  /** Addresses of folders. */
  folders: z.array(z.string()),
  notes: z.array(
    z.object({
      /** Title. */
      t: z.string(),
      /** Place of its folder in `folders`. */
      f: z.number(),
      /** Address, where it is another than one would think. */
      a: z.optional(z.string()),
      /** Aliases, and addresses that lead here. */
      n: z.optional(z.array(z.string())),
      /** Headings; with their fragment where it is another than one would think. */
      h: z.optional(z.array(z.union([z.string(), z.tuple([z.string(), z.string()])]))),
    }),
  ),
})

export type TitleFile = z.infer<typeof titleFile>

/** A note as it is looked for. */
export interface TitledNote {
  title: string
  /** Without the base path. */
  address: string
  /** Address of its folder. */
  folder: string
  aliases: string[]
  headings: { text: string; id: string }[]
}

/** A note that was found by what it is called. */
export interface FoundTitle {
  title: string
  /** Without the base path; with the fragment of the heading where only that was found. */
  address: string
  /** Address of its folder. */
  folder: string
  /** The heading, or the other name, that was found. */
  heading?: string
  alias?: string
}

/** Of all published notes but those that searching should not find. */
export function writeTitleFile({ site, unsearched }: Pick<CompiledVault, 'site' | 'unsearched'>): TitleFile {
  const folders = new Map<string, number>()
  const notes = [...site.index.noteByPath.values()].flatMap(({ path, address, facts, redirects }) => {
    if (unsearched.has(path)) return []
    const folder = site.index.folderAddress.get(folderOf(path)) ?? '/'
    const at = folders.get(folder) ?? folders.size
    folders.set(folder, at)
    const names = [...facts.aliases, ...[...redirects].filter((from) => !isAlias(from, facts.aliases))]
    const headings = facts.outline
      .filter(({ isAboveCards, text }) => !isAboveCards && text !== facts.title)
      .map(({ text, id }): string | [string, string] => (id === slugifyPath(text) ? text : [text, id]))
    return {
      t: facts.title,
      f: at,
      ...(address === addressIn(folder, facts.title) ? {} : { a: address }),
      ...(names.length > 0 ? { n: names } : {}),
      ...(headings.length > 0 ? { h: headings } : {}),
    }
  })
  return { folders: [...folders.keys()], notes }
}

export function readTitleFile({ folders, notes }: TitleFile): TitledNote[] {
  return notes.map(({ t, f, a, n, h }) => {
    const folder = folders[f] ?? '/'
    return {
      title: t,
      address: a ?? addressIn(folder, t),
      folder,
      aliases: n ?? [],
      headings: (h ?? []).map((heading) =>
        typeof heading === 'string'
          ? { text: heading, id: slugifyPath(heading) }
          : { text: heading[0], id: heading[1] },
      ),
    }
  })
}

function addressIn(folder: string, title: string): string {
  return `${folder}${slugifyPath(title.replaceAll('/', '-'))}/`
}

/** The address that an alias makes says nothing that the alias does not. */
function isAlias(address: string, aliases: readonly string[]): boolean {
  return aliases.some((alias) => address.endsWith(`/${slugifyPath(alias)}/`))
}
