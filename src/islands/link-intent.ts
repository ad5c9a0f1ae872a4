import type { Previews } from './previews/previews.ts'
import type { Panes } from './panes/panes.ts'
import { readWords } from './read-words.ts'

/**
 * `<link-intent>`: waits for the first sign that a reader looks at a link, and loads what answers it: a preview when the pointer
 * rests on it, when the keyboard comes to it or when a finger stays on it; a pane beside the note for Shift and a click.
 */
class LinkIntent extends HTMLElement {
  #previews: Promise<Previews> | undefined
  #panes: Promise<Panes> | undefined

  connectedCallback(): void {
    document.addEventListener('pointerover', (event) => {
      if (event.pointerType === 'mouse') this.#preview(event, (previews, link) => previews.point(link, event))
    })
    document.addEventListener('focusin', (event) => {
      this.#preview(event, (previews, link) => previews.focus(link))
    })
    document.addEventListener('pointerdown', (event) => {
      if (event.pointerType !== 'mouse') this.#preview(event, (previews, link) => previews.press(link, event))
    })
    document.addEventListener('click', (event) => {
      if (event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.altKey) return
      const link = linkAt(event.target)
      const isWide = matchMedia('(width >= 64rem)').matches
      if (!link || !isWide || !(event.shiftKey || isRowOpen() || 'always' in this.dataset)) return
      event.preventDefault()
      this.#openPanes().then(
        (panes) => panes.open(link),
        () => location.assign(link.href),
      )
    })
    if (new URLSearchParams(location.search).has('stack')) void this.#openPanes().then((panes) => panes.restore())
  }

  #preview(event: Event, show: (previews: Previews, link: HTMLAnchorElement) => void): void {
    const link = linkAt(event.target)
    if (!link) return
    this.#previews ??= import('./previews/previews.ts').then(({ openPreviews }) => openPreviews(readWords(this)))
    this.#previews.then(
      (previews) => show(previews, link),
      () => undefined,
    )
  }

  #openPanes(): Promise<Panes> {
    return (this.#panes ??= import('./panes/panes.ts').then(({ openPanes }) => openPanes(readWords(this))))
  }
}

function isRowOpen(): boolean {
  return document.documentElement.classList.contains('has-panes')
}

/** A link to a page of this site, within what is read. */
function linkAt(target: EventTarget | null): HTMLAnchorElement | undefined {
  const link = target instanceof Element ? target.closest<HTMLAnchorElement>(READ) : null
  if (!link || link.download || link.target) return undefined
  const { origin, pathname } = new URL(link.href)
  const base = import.meta.env.BASE_URL
  const isPage = pathname.startsWith(base) && pathname.endsWith('/') && !pathname.startsWith(`${base}files/`)
  return origin === location.origin && isPage ? link : undefined
}

// The ways round a page are known to who takes them.
const READ = ':is(main, .pane, .preview) a[href]:not(:is(nav, .breadcrumbs, .card-actions) a, .card-place)'

customElements.define('link-intent', LinkIntent)
