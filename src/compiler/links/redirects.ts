import type { Place, Problem } from '../problems/problem.ts'
import type { Facts } from '../vault/facts.ts'
import { folderOf, nameOf, slugifyPath, withoutNoteEnding } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'
import { RESERVED, isNameable } from './addresses.ts'
import type { Addresses } from './addresses.ts'

/** Addresses that lead on to a note. */
export interface Redirects {
  /** By the note they lead to; notes that have none are left out. */
  redirectsByNote: ReadonlyMap<VaultPath, readonly string[]>
  problems: Problem[]
}

/**
 * Lets the aliases of notes lead to them, each from its own address, counted from the vault's root; and the address that a
 * note would have without its permalink. A page's own address goes before an alias, and the first note before the others.
 *
 * @param notes in the order of their paths
 * @see Obsidian Publish, “Redirect old notes” and “Permalinks”
 */
export function assignRedirects(notes: readonly AliasedNote[], addresses: Addresses): Redirects {
  const holders = new Map<string, string>([
    ...[...addresses.folderAddress].map(([folder, address]): [string, string] => [address, folder]),
    ...[...addresses.noteAddress].map(([path, address]): [string, string] => [address, path]),
  ])
  const redirectsByNote = new Map<VaultPath, string[]>()
  const problems: Problem[] = []
  const redirect = (path: VaultPath, address: string): void => {
    holders.set(address, path)
    const known = redirectsByNote.get(path)
    if (known) known.push(address)
    else redirectsByNote.set(path, [address])
  }
  for (const { path, facts } of notes) {
    for (const [at, alias] of facts.aliases.entries()) {
      const address = addressOfAlias(alias)
      const holder = address && holderOf(address, holders)
      const place: Place = facts.aliasPlaces[at] ?? { line: 1, column: 1 }
      if (!address || holder === path) continue
      if (holder === undefined) redirect(path, address)
      else problems.push({ kind: 'takenAlias', path, place, subject: `“${alias}” already leads to ${holder}` })
    }
  }
  for (const { path, facts } of notes) {
    const before = facts.permalinkPlace && addressWithoutPermalink(path, addresses)
    if (before && holderOf(before, holders) === undefined) redirect(path, before)
  }
  return { redirectsByNote, problems }
}

interface AliasedNote {
  path: VaultPath
  facts: Pick<Facts, 'aliases' | 'aliasPlaces' | 'permalinkPlace'>
}

/** `Guides/Making friends` -> `/guides/making-friends/`; none for what has no letter, or is too long for a file's name. */
function addressOfAlias(alias: string): string | undefined {
  const path = withoutNoteEnding(alias.replace(/^[/\s]+|[/\s]+$/g, ''))
  return path.split('/').every(isNameable) ? `/${slugifyPath(path)}/` : undefined
}

function holderOf(address: string, holders: ReadonlyMap<string, string>): string | undefined {
  const [, first = ''] = address.split('/')
  return RESERVED.has(first) ? `/${first}/, which is Verso’s own` : holders.get(address)
}

function addressWithoutPermalink(path: VaultPath, { folderAddress }: Addresses): string {
  return `${folderAddress.get(folderOf(path)) ?? '/'}${slugifyPath(nameOf(path))}/`
}
