/** The id that a fragment names, `''` when it names none: `#%C3%A9t%C3%A9` is `été`. */
export function idOfFragment(hash: string): string {
  try {
    return decodeURIComponent(hash.slice(1))
  } catch {
    return hash.slice(1)
  }
}
