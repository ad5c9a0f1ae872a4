const KEY = 'verso-tree'

/** Addresses of the folders that the reader has opened on this visit. */
export function openBranches(): Set<string> {
  try {
    const kept: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? '[]')
    return new Set(Array.isArray(kept) ? kept.filter((address) => typeof address === 'string') : [])
  } catch {
    return new Set()
  }
}

export function keepBranches(addresses: ReadonlySet<string>): void {
  try {
    sessionStorage.setItem(KEY, JSON.stringify([...addresses]))
  } catch {
    // A browser that forbids storage still opens folders on this page.
  }
}
