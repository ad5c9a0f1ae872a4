import type { CompiledVault } from '../compiler/compile.ts'
import { chosenOf, fragmentOf } from '../compiler/links/resolve.ts'
import { suggestFrom } from '../compiler/links/suggest.ts'
import { toVaultPath } from '../compiler/vault/path.ts'

/** A link that the settings ask for: `to` is the name of a note, an address of the site or one elsewhere. */
export interface WantedLink {
  title: string
  to: string
}

/** Where it leads. */
export interface FrameLink {
  title: string
  /** With the base path, or elsewhere. */
  href: string
  isExternal: boolean
}

/** What of it could be found, and what is to be said of the rest. */
export interface FrameLinks {
  links: FrameLink[]
  faults: string[]
}

/** @param setting that the links stand in, to name it */
export function findFrameLinks(
  wanted: readonly WantedLink[],
  setting: string,
  { site: { index, base } }: Pick<CompiledVault, 'site'>,
): FrameLinks {
  const found: FrameLinks = { links: [], faults: [] }
  for (const { title, to } of wanted) {
    if (/^https?:\/\//.test(to)) found.links.push({ title, href: to, isExternal: true })
    else if (to.startsWith('/')) found.links.push({ title, href: base + to, isExternal: false })
    else {
      const target = chosenOf(index.resolve(toVaultPath(''), to))
      const note = target.kind === 'note' ? index.noteByPath.get(target.path) : undefined
      if (note && target.kind === 'note') {
        const fragment = fragmentOf(target.anchor)
        const href = `${base}${note.address}${fragment === undefined ? '' : `#${fragment}`}`
        found.links.push({ title, href, isExternal: false })
      } else found.faults.push(`${setting}: no published note is named “${to}”${near(to, index)}`)
    }
  }
  return found
}

function near(name: string, index: CompiledVault['site']['index']): string {
  const names = [...index.noteByPath.values()].map(({ facts }) => facts.title)
  const first = suggestFrom(names).nearest(name)
  return first === undefined ? '; the link is left out' : `; did you mean “${first}”? The link is left out`
}
