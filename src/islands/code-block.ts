import { textWords } from './text-words.ts'

const COPIED_MS = 2000

/** `<code-block>` round a block of code: adds a button that copies it, where the browser lets pages do that. */
export class CodeBlock extends HTMLElement {
  connectedCallback(): void {
    const code = this.querySelector('pre > code')
    if (!code || !('clipboard' in navigator) || this.querySelector(':scope > .copy-code-button')) return
    const words = textWords()
    const button = document.createElement('button')
    button.type = 'button'
    button.className = 'copy-code-button'
    const status = document.createElement('span')
    status.role = 'status'
    show(words.copyCode, COPY)
    let timer: number | undefined

    function show(label: string, icon: string): void {
      button.ariaLabel = label
      button.title = label
      button.innerHTML = icon
    }

    function say(result: string, icon: string): void {
      show(result, icon)
      status.textContent = result
      button.dataset['copied'] = ''
      clearTimeout(timer)
      timer = window.setTimeout(() => {
        show(words.copyCode, COPY)
        status.textContent = ''
        delete button.dataset['copied']
      }, COPIED_MS)
    }

    button.addEventListener('click', () => {
      navigator.clipboard.writeText(textToCopy(code)).then(
        () => say(words.copied, DONE),
        () => say(words.notCopied, COPY),
      )
    })
    this.append(button, status)
  }
}

/** The code as the author wrote it: a page ends every block with a line end. */
function textToCopy(code: Element): string {
  return (code.textContent ?? '').replace(/\n$/, '')
}

/** @see https://lucide.dev/icons/copy */
const COPY = icon(
  '<rect width="14" height="14" x="8" y="8" rx="2"/><path d="M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2"/>',
)
/** @see https://lucide.dev/icons/check */
const DONE = icon('<path d="M20 6 9 17l-5-5"/>')

function icon(shapes: string): string {
  return `<svg viewBox="0 0 24 24" aria-hidden="true">${shapes}</svg>`
}

customElements.define('code-block', CodeBlock)
