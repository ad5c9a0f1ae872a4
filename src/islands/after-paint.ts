/**
 * Waits until the page has been drawn for the first time, so that what it can be read without does not hold it up. A page that
 * nobody looks at is not drawn, and waits for nothing.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden' || !PerformanceObserver.supportedEntryTypes.includes('paint')) resolve()
    // Told in a task of its own. A frame that is asked for would be that in which the page is laid out, and be the longer for it.
    else new PerformanceObserver(() => resolve()).observe({ type: 'paint', buffered: true })
  })
}
