/** Pages of the site as documents, each fetched once. */
export interface PageStore {
  /**
   * @param address of a page, with or without a fragment
   * @throws an Error when the site has no such page, or is out of reach
   */
  read(address: string): Promise<Document>
}

/** @param here the page that is open: it needs no request */
export function openPageStore(here: Document): PageStore {
  const pages = new Map<string, Promise<Document>>()
  const fetchPage = async (address: string): Promise<Document> => {
    const response = await fetch(address)
    if (!response.ok) throw new Error(`${address} answers ${response.status}`)
    return new DOMParser().parseFromString(await response.text(), 'text/html')
  }
  return {
    read(address) {
      const page = pageOf(address)
      if (page === pageOf(here.URL)) return Promise.resolve(here)
      const known = pages.get(page)
      if (known) return known
      const fetched = fetchPage(page)
      pages.set(page, fetched)
      // What failed may succeed the next time.
      fetched.catch(() => pages.delete(page))
      return fetched
    },
  }
}

/** The address without its query and fragment. */
function pageOf(address: string): string {
  const { origin, pathname } = new URL(address, document.baseURI)
  return origin + pathname
}
