/**
 * What the page hands to a script to say, in the page's language: `data-words` of its element, JSON of a part of `Strings`.
 *
 * @throws an Error where the element has none
 */
export function readWords<Words>(element: HTMLElement): Words {
  const { words } = element.dataset
  if (words === undefined) throw new Error(`<${element.localName}> has no data-words`)
  return JSON.parse(words) as Words
}
