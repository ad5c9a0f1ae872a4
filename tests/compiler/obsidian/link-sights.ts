import { attachmentAddress } from '../../../src/compiler/links/addresses.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { attributeOf, elementsIn, find, wordsOf } from './html-tree.ts'
import type { Element } from './html-tree.ts'
import type { Page, Sight, View } from './rule.ts'
import { findAll, findById, isHeading, say } from './sights.ts'

/** Where in a note a link leads. */
export type Place =
  /** The nth heading with these words. */
  | { heading: string; nth?: number }
  /** A block with these words. */
  | { block: string }
  | 'top'

/** A link with these words to a note, and to a place in it. */
export function link(words: string | RegExp, path: string, place?: Place): Sight {
  return {
    says: `a link ${say(words)} to ${path} ${place === undefined ? '' : JSON.stringify(place)}`,
    sees: (view) =>
      linksOf(view, words).some((found) => {
        const { address } = view.page.site.pageOf(path).note
        const url = urlOf(found, view.page)
        if (url.pathname !== new URL(address, url).pathname) return false
        const id = decodeURIComponent(url.hash.slice(1))
        if (place === undefined) return true
        return place === 'top' ? id === '' : isPlace(view.page.site.pageOf(path), id, place)
      }),
  }
}

/** A link with these words to anywhere. */
export function anyLink(words: string | RegExp): Sight {
  return { says: `any link ${say(words)}`, sees: (view) => linksOf(view, words).length > 0 }
}

/** A link out of the site. */
export function webLink(words: string, address: string): Sight {
  return {
    says: `a link “${words}” to ${address}`,
    sees: (view) => linksOf(view, words).some((found) => attributeOf(found, 'href') === address),
  }
}

/** A link to a file that is no note. */
export function fileLink(words: string | RegExp, path: string): Sight {
  const address = attachmentAddress(toVaultPath(path))
  return {
    says: `a link ${say(words)} to the file ${path}`,
    sees: (view) => linksOf(view, words).some((found) => attributeOf(found, 'href') === address),
  }
}

/** Words of a link that leads nowhere. */
export function unresolved(words: string): Sight {
  return {
    says: `an unresolved link “${words}”`,
    sees: (view) =>
      findAll(view, 'a.is-unresolved').some((found) => wordsOf(found) === words) && linksOf(view, words).length === 0,
  }
}

/** A note among those that link to another. */
export function backlink(from: string, to: string): Sight {
  return {
    says: `${from} among the backlinks of ${to}`,
    sees: ({ page }) => page.site.pageOf(to).sources.has(toVaultPath(from)),
  }
}

/** Notes with pages of their own. */
export function pages(...paths: string[]): Sight {
  return {
    says: `a page for each of ${paths.join(', ')}`,
    sees: ({ page }) => new Set(paths.map((path) => page.site.pageOf(path).note.address)).size === paths.length,
  }
}

/** A tag that the note has, wherever it is written. */
export function tag(name: string): Sight {
  return { says: `the tag ${name}`, sees: ({ page }) => page.note.facts.tags.includes(name) }
}

/** A tag in the text, as it is shown. */
export function tagLink(shown: string): Sight {
  return {
    says: `a link to the tag ${shown}`,
    sees: (view) =>
      findAll(view, 'a.tag').some(
        (found) => wordsOf(found) === shown && attributeOf(found, 'href')?.startsWith('/tags/') === true,
      ),
  }
}

/** A row of the panel of properties. */
export function property(name: string, value: string | Sight): Sight {
  return {
    says: `the property ${name}: ${typeof value === 'string' ? value : value.says}`,
    sees: (view) =>
      [...elementsIn(view.page.properties)].some((row) => {
        const shown = attributeOf(row, 'data-property-key') === name ? find(row, 'dd')[0] : undefined
        if (!shown) return false
        return typeof value === 'string' ? wordsOf(shown) === value : value.sees({ ...view, roots: [shown] })
      }),
  }
}

/** A word that the first words of the note hold, as lists and search show them. */
export function excerptWith(words: string): Sight {
  return { says: `an excerpt with “${words}”`, sees: ({ page }) => page.note.facts.excerpt.includes(words) }
}

function linksOf(view: View, words: string | RegExp): Element[] {
  return findAll(view, 'a').filter((found) => {
    if (attributeOf(found, 'href') === undefined) return false
    const shown = wordsOf(found)
    return typeof words === 'string' ? shown === words : words.test(shown)
  })
}

function urlOf(found: Element, page: Page): URL {
  return new URL(attributeOf(found, 'href') ?? '', `https://site.invalid${page.note.address}`)
}

function isPlace(page: Page, id: string, place: Exclude<Place, 'top'>): boolean {
  const target = id === '' ? undefined : findById(page, id)
  if (!target) return false
  if ('block' in place) return wordsOf(target).includes(place.block)
  const alike = [...elementsIn(page.text)].filter((found) => isHeading(found) && wordsOf(found) === place.heading)
  return place.nth === undefined ? alike.includes(target) : alike[place.nth - 1] === target
}
