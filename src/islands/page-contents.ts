import { idOfFragment } from './fragment.ts'
import { headingInView } from './heading-in-view.ts'

const READING_LINE_PX = 120

/** `<page-contents>` round the links to a page's headings: marks the one that is being read, and closes its drawer behind a link. */
class PageContents extends HTMLElement {
  #links: HTMLAnchorElement[] = []
  #headings: HTMLElement[] = []
  #frame = 0

  connectedCallback(): void {
    const pairs = [...this.querySelectorAll<HTMLAnchorElement>('a[href^="#"]')].flatMap((link) => {
      const heading = document.getElementById(idOfFragment(link.hash))
      return heading ? [{ link, heading }] : []
    })
    this.#links = pairs.map(({ link }) => link)
    this.#headings = pairs.map(({ heading }) => heading)
    this.addEventListener('click', (click) => {
      if (click.target instanceof HTMLAnchorElement) this.closest<HTMLElement>('[popover]')?.hidePopover()
    })
    document.addEventListener('scroll', this.#onScroll, { passive: true })
    this.#mark()
  }

  disconnectedCallback(): void {
    document.removeEventListener('scroll', this.#onScroll)
  }

  readonly #onScroll = (): void => {
    cancelAnimationFrame(this.#frame)
    this.#frame = requestAnimationFrame(() => this.#mark())
  }

  #mark(): void {
    const tops = this.#headings.map((heading) => heading.getBoundingClientRect().top)
    const current = headingInView(tops, READING_LINE_PX)
    this.#links.forEach((link, index) => {
      link.ariaCurrent = index === current ? 'location' : null
    })
  }
}

customElements.define('page-contents', PageContents)
