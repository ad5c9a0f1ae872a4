/**
 * Copies parts of a page into another: what they name stays unique, and their links lead where they led.
 *
 * @param prefix of every id in the copy
 * @param address of the page that the parts stand on, without a fragment
 */
export function copyPart(nodes: readonly Element[], prefix: string, address: string, into: Document): DocumentFragment {
  const copy = into.createDocumentFragment()
  for (const node of nodes) {
    const clone = into.importNode(node, true)
    for (const script of clone.querySelectorAll('script')) script.remove()
    // An item keeps its bullet only in a list.
    if (clone.localName === 'li') {
      const list = into.createElement(node.parentElement?.localName === 'ol' ? 'ol' : 'ul')
      list.append(clone)
      copy.append(list)
    } else copy.append(clone)
  }
  for (const link of copy.querySelectorAll('a[href^="#"]')) {
    const href = link.getAttribute('href') ?? ''
    link.setAttribute('href', address + href)
  }
  const renamed = renameIds(copy, prefix)
  for (const [attribute, isList] of REFERENCES) {
    for (const element of copy.querySelectorAll(`[${attribute}]`)) {
      const ids = element.getAttribute(attribute) ?? ''
      const known = isList ? ids.split(/\s+/) : [ids]
      element.setAttribute(attribute, known.map((id) => renamed.get(id) ?? id).join(' '))
    }
  }
  return copy
}

// A drawing names its own parts in its styles, too, and a second one like it is no harm.
function renameIds(copy: DocumentFragment, prefix: string): Map<string, string> {
  const renamed = new Map<string, string>()
  for (const element of copy.querySelectorAll('[id]')) {
    if (element.closest('svg')) continue
    renamed.set(element.id, prefix + element.id)
    element.id = prefix + element.id
  }
  return renamed
}

const REFERENCES: readonly [attribute: string, isList: boolean][] = [
  ['aria-labelledby', true],
  ['aria-describedby', true],
  ['aria-controls', true],
  ['headers', true],
  ['for', false],
  ['popovertarget', false],
]
