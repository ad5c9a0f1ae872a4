/**
 * Steers a tree by the keyboard, after the ARIA pattern: one of its rows can be reached by Tab, and from there the arrows lead on.
 *
 * @param focused address of the row that had the focus before the tree was drawn
 * @see https://www.w3.org/WAI/ARIA/apg/patterns/treeview/
 */
export function steerTree(tree: HTMLElement, focused: string | null | undefined): void {
  const rows = (): HTMLElement[] => [...tree.querySelectorAll<HTMLElement>('[role=treeitem]')]
  const reach = (row: HTMLElement | undefined, isFocused: boolean): void => {
    if (!row) return
    for (const other of tree.querySelectorAll<HTMLElement>('[role=treeitem][tabindex="0"]')) other.tabIndex = -1
    row.tabIndex = 0
    if (isFocused) row.focus()
  }
  const all = rows()
  const had = all.find((row) => row.getAttribute('href') === focused)
  reach(had ?? all.find((row) => row.hasAttribute('aria-current')) ?? all[0], had !== undefined)

  tree.addEventListener('focusin', ({ target }) => {
    if (target instanceof HTMLElement && target.role === 'treeitem') reach(target, false)
  })
  tree.addEventListener('keydown', (event) => {
    const { target, key } = event
    if (!(target instanceof HTMLElement) || target.getAttribute('role') !== 'treeitem') return
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const shown = rows()
    const at = shown.indexOf(target)
    const expanded = target.getAttribute('aria-expanded')
    const isBack = key === (isRightToLeft(tree) ? 'ArrowRight' : 'ArrowLeft')
    const isOn = key === (isRightToLeft(tree) ? 'ArrowLeft' : 'ArrowRight')
    if (key === 'ArrowDown') reach(shown[at + 1], true)
    else if (key === 'ArrowUp') reach(shown[at - 1], true)
    else if (key === 'Home') reach(shown[0], true)
    else if (key === 'End') reach(shown.at(-1), true)
    else if (isOn && expanded === 'false') target.dispatchEvent(new Event('tree-turn'))
    else if (isOn && expanded === 'true') reach(shown[at + 1], true)
    else if (isBack && expanded === 'true') target.dispatchEvent(new Event('tree-turn'))
    else if (isBack)
      reach(target.closest('ul')?.closest('li')?.querySelector<HTMLElement>('[role=treeitem]') ?? undefined, true)
    else if (key.length === 1 && key !== ' ' && key !== '/') reach(nextNamed(shown, at, key), true)
    else return
    event.preventDefault()
  })
}

/** The next row whose name begins so, round the end. */
function nextNamed(rows: readonly HTMLElement[], at: number, letter: string): HTMLElement | undefined {
  const turned = [...rows.slice(at + 1), ...rows.slice(0, at + 1)]
  return turned.find((row) => row.textContent.trim().toLowerCase().startsWith(letter.toLowerCase()))
}

function isRightToLeft(element: Element): boolean {
  return getComputedStyle(element).direction === 'rtl'
}
