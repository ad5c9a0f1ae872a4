import { hash } from 'node:crypto'
import type { VaultPath } from '../vault/path.ts'

/** Gives the links of one note that are shown as mentions elsewhere the ids by which they are found on its page. */
export type LinkIds = (target: VaultPath, card: string | undefined) => string | undefined

/**
 * An id is made of what the link leads to, so that a link that comes or goes leaves the ids of all others as they are. A capital
 * keeps it apart from the fragments of headings.
 *
 * @returns a function to be asked for each mention of a note in the order of its text; of several links from one card to the same note
 *   only the first has an id, since they are shown as one mention
 */
export function openLinkIds(): LinkIds {
  const counts = new Map<string, number>()
  return (target, card) => {
    const sign = `${card === undefined ? '' : `card-${card}-`}M-${signOf(target)}`
    const count = (counts.get(sign) ?? 0) + 1
    counts.set(sign, count)
    if (count === 1) return sign
    return card === undefined ? `${sign}-${count}` : undefined
  }
}

const signs = new Map<VaultPath, string>()

/** Four characters: two targets of one note that share them are told apart by their count. */
function signOf(path: VaultPath): string {
  const sign = signs.get(path) ?? hash('sha256', path, 'base64url').slice(0, 4)
  signs.set(path, sign)
  return sign
}
