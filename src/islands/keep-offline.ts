/**
 * Lets the site be read without a network, as far as it was visited.
 *
 * @param base the site's base path, below which the worker stands and for which alone it answers
 */
export function keepOffline(base: string): void {
  if (!('serviceWorker' in navigator)) return
  const keep = (): void => {
    navigator.serviceWorker
      .register(`${base}sw.js`, { scope: base })
      .then(() => navigator.serviceWorker.ready)
      .then(({ active }) => active?.postMessage([location.href, ...loadedFiles()], []))
      // A browser that does not allow it, as in some private windows, shows the site all the same.
      .catch(() => undefined)
  }
  if (document.readyState === 'complete') keep()
  else addEventListener('load', keep, { once: true })
}

/** Takes away the worker of a built site that was served at this address before. */
export async function forgetWorker(base: string): Promise<void> {
  const known = await navigator.serviceWorker?.getRegistrations().catch(() => [])
  for (const registration of known ?? []) {
    if (registration.scope === new URL(base, location.href).href) await registration.unregister()
  }
}

/** What the page was made of. */
function loadedFiles(): string[] {
  return performance.getEntriesByType('resource').map(({ name }) => name)
}
