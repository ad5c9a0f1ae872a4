/**
 * Opens the search by `/` or Ctrl/Cmd+K. It listens before any element of the page has its script, so that neither that key nor those
 * that follow it are lost.
 */
export function answerSearchKey(): void {
  document.addEventListener('keydown', (event) => {
    if (!isShortcut(event)) return
    event.preventDefault()
    openSearch()
  })
}

/** Opens the search over the page; where the page is itself the search, leads to the field that stands there. */
export function openSearch(): void {
  const dialog = document.querySelector<HTMLDialogElement>('search-dialog dialog')
  const panel =
    document.querySelector<HTMLElement>('search-panel[data-address]') ??
    dialog?.querySelector<HTMLElement>('search-panel')
  if (!panel) return
  // The keys that follow are for the field, whether or not what reads them is there.
  if (dialog?.contains(panel) && !dialog.open) dialog.showModal()
  const field = panel.querySelector('input')
  field?.focus()
  field?.select()
  void import('./search-panel.ts')
}

function isShortcut({ key, target, ctrlKey, metaKey, altKey, shiftKey }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey) return key.toLowerCase() === 'k' && !altKey && !shiftKey
  return key === '/' && !altKey && !isTypedInto(target)
}

function isTypedInto(target: EventTarget | null): boolean {
  // A field in a dialog that was closed keeps the focus until the next frame.
  if (!(target instanceof HTMLElement) || target.closest('dialog:not([open])')) return false
  return target.isContentEditable || target.matches('input, textarea, select')
}
