/**
 * Waits until the page has been drawn for the first time, so that what it can be read without does not hold it up. A page that
 * nobody looks at is not drawn, and waits for nothing.
 */
export function afterPaint(): Promise<void> {
  return new Promise((resolve) => {
    if (document.visibilityState === 'hidden') resolve()
    else requestAnimationFrame(() => setTimeout(resolve))
  })
}
