import { mermaidTheme } from './mermaid-theme.ts'
import { textWords } from './text-words.ts'
import { themeShown } from './theme.ts'

/**
 * `<mermaid-diagram>` round the source of a diagram that the build could not draw: draws it as soon as it comes near, and anew in
 * the other theme. The library is loaded then, from `data-library`; where that fails, the source stays.
 */
class MermaidDiagram extends HTMLElement {
  #drawing: HTMLElement | undefined
  #source: string | undefined
  #near: IntersectionObserver | undefined

  connectedCallback(): void {
    this.#source ??= this.querySelector('pre > code')?.textContent ?? undefined
    this.#near = new IntersectionObserver(([entry]) => {
      if (!entry?.isIntersecting) return
      this.#near?.disconnect()
      shown.add(this)
      void this.draw()
    }, NEAR)
    this.#near.observe(this)
  }

  disconnectedCallback(): void {
    this.#near?.disconnect()
    shown.delete(this)
  }

  async draw(): Promise<void> {
    const { library, name } = this.dataset
    if (this.#source === undefined || library === undefined) return
    const drawing = document.createElement('div')
    drawing.className = 'mermaid-drawing'
    // It is measured where it will stand.
    ;(this.#drawing ?? this.firstElementChild)?.before(drawing)
    try {
      const mermaid = await load(library)
      mermaid.initialize(settingsFor(drawing))
      const { svg } = await mermaid.render(`Mermaid-${(drawings += 1)}`, this.#source, drawing)
      drawing.innerHTML = svg
    } catch {
      drawing.remove()
      return
    }
    const picture = drawing.querySelector('svg')
    if (picture) {
      picture.setAttribute('role', 'img')
      picture.setAttribute('aria-label', name ?? '')
    }
    this.#drawing?.remove()
    this.#drawing = drawing
    this.#foldSource()
  }

  #foldSource(): void {
    const code = this.querySelector(':scope > code-block')
    if (!code) return
    const details = document.createElement('details')
    details.className = 'mermaid-source'
    const summary = document.createElement('summary')
    summary.textContent = textWords().source
    code.removeAttribute('data-language')
    details.append(summary, code)
    this.append(details)
  }
}

const NEAR = { rootMargin: '50% 0px' }
const shown = new Set<MermaidDiagram>()
let drawings = 0

interface Mermaid {
  initialize(settings: object): void
  render(id: string, source: string, container: Element): Promise<{ svg: string }>
}

async function load(address: string): Promise<Mermaid> {
  const { default: mermaid }: { default: Mermaid } = await import(/* @vite-ignore */ address)
  return mermaid
}

function settingsFor(element: Element): object {
  const { fontFamily } = getComputedStyle(element)
  const system = dark.matches ? 'dark' : 'light'
  const isDark = themeShown(document.documentElement.dataset['theme'], system) === 'dark'
  return {
    startOnLoad: false,
    securityLevel: 'strict',
    suppressErrorRendering: true,
    logLevel: 'fatal',
    theme: 'base',
    themeVariables: { ...mermaidTheme(colourIn(element), isDark), fontFamily, fontSize: '15px' },
    fontFamily,
    journey: { titleFontFamily: fontFamily, taskFontFamily: fontFamily },
  }
}

/** Any colour of CSS, as it is where an element stands, in a way to write it that every program knows. */
function colourIn(element: Element): (colour: string) => string {
  const probe = document.createElement('span')
  const canvas = document.createElement('canvas')
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  return (colour) => {
    element.append(probe)
    probe.style.color = colour
    const { color } = getComputedStyle(probe)
    probe.remove()
    if (!pen) return color
    pen.clearRect(0, 0, 1, 1)
    pen.fillStyle = color
    pen.fillRect(0, 0, 1, 1)
    const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
}

const dark = matchMedia('(prefers-color-scheme: dark)')

function drawAnew(): void {
  for (const diagram of shown) void diagram.draw()
}

dark.addEventListener('change', drawAnew)
new MutationObserver(drawAnew).observe(document.documentElement, { attributeFilter: ['data-theme'] })

customElements.define('mermaid-diagram', MermaidDiagram)
