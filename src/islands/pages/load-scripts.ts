/**
 * Loads what brings a page's parts to life where they stand on another page: its scripts are modules, so those that are here
 * already do nothing.
 *
 * @param page that the parts come from
 */
export function loadScripts(page: Document, here: Document): void {
  if (page === here) return
  for (const { src } of page.querySelectorAll<HTMLScriptElement>('script[type="module"][src]')) {
    // The parts can be read without them.
    import(/* @vite-ignore */ src).catch(() => undefined)
  }
}
