import { tellFound } from './found-words.ts'

/**
 * Lets the page that a result leads to mark what was found: the words as they stand there, and as they were typed.
 *
 * @param option its `<mark>` elements are the words as they stand there
 */
export function tellResult(option: HTMLElement, query: string): void {
  if (!(option instanceof HTMLAnchorElement)) return
  const found = [...option.querySelectorAll('mark')].map(({ textContent }) => textContent)
  tellFound(
    option.href,
    [...found, query].flatMap((text) => text.split(/\s+/)),
  )
}
