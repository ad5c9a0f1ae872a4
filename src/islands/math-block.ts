import { withTex } from './math-copy.ts'

/** `<math-block>` round a formula on lines of its own: the keyboard reaches it where it is wider than the page. */
class MathBlock extends HTMLElement {
  connectedCallback(): void {
    nearness.observe(this)
  }

  disconnectedCallback(): void {
    nearness.unobserve(this)
    for (const part of [this, ...this.children]) sizes.unobserve(part)
  }
}

// What is drawn is measured after that, and not in the frame that lays it out, which is long enough.
const nearness = new IntersectionObserver(
  (crossings) => {
    for (const { target, isIntersecting } of crossings)
      for (const part of [target, ...target.children]) {
        if (isIntersecting) sizes.observe(part)
        else sizes.unobserve(part)
      }
  },
  { rootMargin: '50%' },
)

const sizes = new ResizeObserver((changes) => {
  for (const block of new Set(changes.map(({ target }) => target.closest<HTMLElement>('math-block')))) {
    if (!block) continue
    if (block.scrollWidth > block.clientWidth + 1) block.tabIndex = 0
    else block.removeAttribute('tabindex')
  }
})

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
