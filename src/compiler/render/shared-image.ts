import { attachmentAddress } from '../links/addresses.ts'
import { chosenOf } from '../links/resolve.ts'
import { parsePropertyText } from '../syntax/property-text.ts'
import { textsOf } from '../vault/frontmatter.ts'
import { imageTarget } from '../vault/property-facts.ts'
import { isImageName } from '../vault/property-names.ts'
import type { RenderContext } from './context.ts'
import { kindOf } from './media-kind.ts'

/** The address of the picture that is shown where the page is shared: of the vault, with the base path, or of elsewhere. */
export function addressOfSharedImage({ site, note, page }: RenderContext): string | undefined {
  const texts = Object.entries(note.facts.properties).flatMap(([name, value]) =>
    isImageName(name) ? textsOf(value) : [],
  )
  for (const text of texts) {
    const written = imageTarget(text)
    if (written === undefined) {
      const address = addressElsewhere(text)
      if (address !== undefined) return address
      continue
    }
    const resolution = chosenOf(site.index.resolve(note.path, written))
    if (resolution.kind !== 'attachment' || kindOf(resolution.path) !== 'image') continue
    page.files.add(resolution.path)
    return `${site.base}${attachmentAddress(resolution.path)}`
  }
  return undefined
}

function addressElsewhere(text: string): string | undefined {
  const links = parsePropertyText(text).map(({ node }) => (node.type === 'link' ? node.url : ''))
  return links.find((url) => /^https?:\/\//i.test(url))
}
