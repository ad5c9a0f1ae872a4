/** What stands on one page of a list at most. */
export const PAGE_SIZE = 50

/**
 * A list, cut into pages; an empty list is one empty page.
 *
 * @param address of the first page
 * @param prefix where the route that shows it begins, `/cards/` for `cards/[...deck]`
 */
export function pagesOf<Item>(items: readonly Item[], address: string, prefix = '/'): ListPage<Item>[] {
  const count = Math.max(1, Math.ceil(items.length / PAGE_SIZE))
  return Array.from({ length: count }, (_, at) => ({
    items: items.slice(at * PAGE_SIZE, (at + 1) * PAGE_SIZE),
    number: at + 1,
    count,
    total: items.length,
    first: address,
    address: pageAddress(address, at + 1),
    route: routeOf(pageAddress(address, at + 1), prefix),
  }))
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
