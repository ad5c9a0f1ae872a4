/** Pages of the site as documents, each fetched once. */
export interface PageStore {
  /**
   * @param address of a page, with or without a fragment
   * @throws an Error when the site has no such page, or is out of reach
   */
  read(address: string): Promise<Document>
  /** Whether a page is there already, so that reading it takes no time. */
  has(address: string): boolean
}

/** @param here address of the page that is open: the browser has it, as it was before scripts changed it */
export function openPageStore(here: string): PageStore {
  const pages = new Map<string, Promise<Document>>()
  const fetchedPages = new Set<string>()
  const fetchPage = async (address: string): Promise<Document> => {
    const response = await fetch(address, { cache: address === pageOf(here) ? 'force-cache' : 'default' })
    if (!response.ok) throw new Error(`${address} answers ${response.status}`)
    const page = new DOMParser().parseFromString(await response.text(), 'text/html')
    const onward = onwardOf(page, address)
    return onward === undefined ? page : read(onward)
  }
  const read = (address: string): Promise<Document> => {
    const page = pageOf(address)
    const known = pages.get(page)
    if (known) return known
    const fetched = fetchPage(page)
    pages.set(page, fetched)
    fetched.then(
      () => fetchedPages.add(page),
      // What failed may succeed the next time.
      () => pages.delete(page),
    )
    return fetched
  }
  return { read, has: (address) => fetchedPages.has(pageOf(address)) }
}

/** Where a page leads that only leads on: the address of old of a note. */
function onwardOf(page: Document, address: string): string | undefined {
  if (!page.querySelector('meta[http-equiv="refresh"]')) return undefined
  const onward = page.querySelector('body a')?.getAttribute('href')
  return onward && new URL(onward, address).pathname !== new URL(address).pathname
    ? new URL(onward, address).href
    : undefined
}

/** The address without its query and fragment. */
function pageOf(address: string): string {
  const { origin, pathname } = new URL(address, document.baseURI)
  return origin + pathname
}
