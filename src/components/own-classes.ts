const sheets = import.meta.glob<string>('../styles/*.css', { query: '?raw', import: 'default', eager: true })
const names = Object.values(sheets).flatMap((css) => [...css.matchAll(/\.(-?[_a-z][\w-]*)/gi)].map(([, name]) => name))
const ownClasses: ReadonlySet<string | undefined> = new Set(names)

/** Whether a class means nothing to Verso's own stylesheets, so that a note may bear it without being turned inside out. */
export function isFreeClass(name: string): boolean {
  return !ownClasses.has(name)
}
