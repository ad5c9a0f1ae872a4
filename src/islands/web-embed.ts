import { fill } from '../compiler/strings/fill.ts'
import { textWords } from './text-words.ts'
import { themeShown } from './theme.ts'
import { frameAddress, heightTold, hostOf } from './web-frame.ts'

/**
 * `<web-embed data-frame>` round the link to a film or post of another site: adds a button that puts its frame in the card's place.
 * Before that nothing is asked of the other site.
 */
class WebEmbed extends HTMLElement {
  connectedCallback(): void {
    const address = this.dataset['frame']
    if (address === undefined || this.querySelector('button, iframe')) return
    const { loadVideo, loadPost } = textWords()
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'web-embed-button'
    button.textContent = fill(this.#isFilm ? loadVideo : loadPost, { host: hostOf(address) })
    button.addEventListener('click', () => this.#load(address))
    this.append(button)
  }

  disconnectedCallback(): void {
    window.removeEventListener('message', this.#onMessage)
  }

  get #isFilm(): boolean {
    return this.classList.contains('is-film')
  }

  #load(address: string): void {
    const system = matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
    const theme = themeShown(document.documentElement.dataset['theme'], system)
    const frame = document.createElement('iframe')
    frame.title = this.querySelector('.web-embed-link')?.textContent ?? ''
    frame.allow = 'autoplay; encrypted-media; fullscreen; picture-in-picture'
    frame.allowFullscreen = true
    // YouTube plays nothing for a page that does not say where it stands.
    frame.referrerPolicy = 'strict-origin-when-cross-origin'
    frame.src = frameAddress(address, this.#isFilm, theme)
    if (!this.#isFilm) window.addEventListener('message', this.#onMessage)
    this.replaceChildren(frame)
    this.classList.add('is-open')
    frame.focus()
  }

  readonly #onMessage = ({ source, data }: MessageEvent): void => {
    const frame = this.querySelector('iframe')
    const height = frame && source === frame.contentWindow ? heightTold(data) : undefined
    if (frame && height !== undefined) frame.style.height = `${height}px`
  }
}

customElements.define('web-embed', WebEmbed)
