import { withTex } from './math-copy.ts'

/** `<math-block>` round a formula on lines of its own: the keyboard reaches it where it is wider than the page. */
class MathBlock extends HTMLElement {
  #observer = new ResizeObserver(() => {
    if (this.scrollWidth > this.clientWidth + 1) this.tabIndex = 0
    else this.removeAttribute('tabindex')
  })

  connectedCallback(): void {
    this.#observer.observe(this)
    for (const child of this.children) this.#observer.observe(child)
  }

  disconnectedCallback(): void {
    this.#observer.disconnect()
  }
}

customElements.define('math-block', MathBlock)

// Who copies a formula gets what its author wrote.
document.addEventListener('copy', (event) => {
  const selection = document.getSelection()
  if (!event.clipboardData || !selection || selection.isCollapsed) return
  const copied = withTex(selection)
  if (!copied) return
  event.clipboardData.setData('text/plain', copied.text)
  event.clipboardData.setData('text/html', copied.html)
  event.preventDefault()
})
