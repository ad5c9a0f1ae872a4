import { existsSync, globSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** A page of the site that is measured. */
export interface MeasuredPage {
  kind: 'note' | 'long note' | 'folder' | 'deck' | 'home' | 'review'
  /** From the root of the site. */
  address: string
}

/** One page of each kind that the site has, of middle size; and the longest note. */
export function choosePages(site: string): MeasuredPage[] {
  const pages = globSync('**/index.html', { cwd: site }).map((file) => {
    const html = readFileSync(join(site, file), 'utf8')
    const address = file === 'index.html' ? '/' : `/${dirname(file)}/`
    return { address, size: html.length, isNote: html.includes('data-note'), hasCards: html.includes('<flip-card') }
  })
  const notes = pages.filter(({ isNote }) => isNote)
  const foldersOfNotes = new Set(notes.map(({ address }) => `${dirname(address)}/`))
  const folders = pages.filter(({ address, isNote }) => !isNote && address !== '/' && foldersOfNotes.has(address))
  const decks = pages.filter(({ address, hasCards }) => hasCards && address.startsWith('/cards/'))
  const chosen: [MeasuredPage['kind'], string | undefined][] = [
    ['home', '/'],
    ['note', bySize(notes)[Math.floor(notes.length / 2)]?.address],
    ['long note', bySize(notes).at(-1)?.address],
    ['folder', bySize(folders)[Math.floor(folders.length / 2)]?.address],
    ['deck', bySize(decks)[Math.floor(decks.length / 2)]?.address],
    ['review', existsSync(join(site, 'cards/~review/index.html')) ? '/cards/~review/' : undefined],
  ]
  return chosen.flatMap(([kind, address]) => (address === undefined ? [] : { kind, address }))
}

function bySize(pages: readonly Sized[]): Sized[] {
  return pages.toSorted((a, b) => a.size - b.size)
}

interface Sized {
  address: string
  size: number
}
