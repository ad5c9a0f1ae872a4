/**
 * The notes that stand beside a page, as they are named in its address: `?stack=aws/ecs&stack=aws/task`. Each name is an address
 * of the site without its base path and its outer slashes, so nothing else can be asked for.
 */
export function readStack(search: string): string[] {
  const names = new URLSearchParams(search).getAll('stack').map((name) => name.replace(/^\/+|\/+$/g, ''))
  return names.filter(isName).slice(0, MOST)
}

/** Writes the names into the query of an address, and leaves the rest of it. */
export function writeStack(search: string, names: readonly string[]): string {
  const query = new URLSearchParams(search)
  query.delete('stack')
  const rest = query.toString()
  const stack = names.map((name) => `stack=${encodeURIComponent(name).replaceAll('%2F', '/')}`)
  const written = [...(rest === '' ? [] : [rest]), ...stack].join('&')
  return written === '' ? '' : `?${written}`
}

/** The name of a page of the site, by its path: `/repo/aws/ecs/` is `aws/ecs`. Nothing for what lies outside of the base path. */
export function nameOfPage(pathname: string, base: string): string | undefined {
  if (!pathname.startsWith(base)) return undefined
  const name = decode(pathname.slice(base.length)).replace(/^\/+|\/+$/g, '')
  return isName(name) ? name : undefined
}

/** The path of a page by its name. */
export function pageOfName(name: string, base: string): string {
  return `${base}${name.split('/').map(encodeURIComponent).join('/')}/`
}

// More than a reader can look back at.
const MOST = 12

function isName(name: string): boolean {
  return (
    name !== '' && name.split('/').every((part) => part !== '' && part !== '.' && part !== '..' && !part.includes('\\'))
  )
}

function decode(path: string): string {
  try {
    return decodeURIComponent(path)
  } catch {
    return path
  }
}
