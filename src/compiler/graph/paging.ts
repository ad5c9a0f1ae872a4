/** What stands on one page of a list at most. */
export const PAGE_SIZE = 50

/** Bytes that the items of one page may weigh together. */
const MOST_WEIGHT = 52_000

/**
 * A list, cut into pages; an empty list is one empty page.
 *
 * @param address of the first page
 * @param prefix where the route that shows it begins, `/cards/` for `cards/[...deck]`
 * @param weightOf bytes that an item adds to its page, where they differ much: then a page may hold fewer of them
 */
export function pagesOf<Item>(
  items: readonly Item[],
  address: string,
  prefix = '/',
  weightOf: (item: Item) => number = () => 0,
): ListPage<Item>[] {
  const pages = cutIntoPages(items, weightOf)
  return pages.map((own, at) => ({
    items: own,
    number: at + 1,
    count: pages.length,
    total: items.length,
    first: address,
    address: pageAddress(address, at + 1),
    route: routeOf(pageAddress(address, at + 1), prefix),
  }))
}

function cutIntoPages<Item>(items: readonly Item[], weightOf: (item: Item) => number): Item[][] {
  const pages: Item[][] = [[]]
  let weight = 0
  for (const item of items) {
    const own = weightOf(item)
    const page = pages.at(-1) ?? []
    if (page.length > 0 && (page.length >= PAGE_SIZE || weight + own > MOST_WEIGHT)) {
      pages.push([item])
      weight = own
    } else {
      page.push(item)
      weight += own
    }
  }
  return pages
}

/** The address of a list's page: `/aws/` and 2 make `/aws/~2/`. No slug holds `~`, so it is no one else's. */
export function pageAddress(first: string, number: number): string {
  return number === 1 ? first : `${first}~${number}/`
}

/** What a route's `[...rest]` takes for an address: below `/cards/`, `/cards/aws/` is `aws` and `/cards/` nothing. */
export function routeOf(address: string, prefix = '/'): string | undefined {
  return address.slice(prefix.length).replace(/\/$/, '') || undefined
}

export interface ListPage<Item> {
  items: Item[]
  /** From 1. */
  number: number
  /** Of pages. */
  count: number
  /** Of items on all pages. */
  total: number
  /** Address of the first page. */
  first: string
  /** Address of this page. */
  address: string
  /** What the route takes for this page. */
  route: string | undefined
}
