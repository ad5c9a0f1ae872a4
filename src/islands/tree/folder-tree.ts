import { openBranches } from './open-branches.ts'

/**
 * `<folder-tree>` round the part of the tree that the page holds: with the first sign that somebody wants more of it, it becomes the
 * whole tree. What was opened stays open from page to page, and the tree stands where it stood.
 */
class FolderTree extends HTMLElement {
  connectedCallback(): void {
    const grow = (): void => {
      import('./grow-tree.ts').then(({ growTree }) => growTree(this)).catch(() => undefined)
    }
    for (const sign of ['pointerover', 'focusin', 'touchstart'] as const) {
      this.addEventListener(sign, grow, { once: true, passive: true })
    }
    // A reader who opened folders finds them open.
    if (openBranches().size > 0) setTimeout(grow)
  }
}

customElements.define('folder-tree', FolderTree)
