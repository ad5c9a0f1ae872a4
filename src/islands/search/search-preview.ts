import { idOfFragment } from '../fragment.ts'
import { copyPart } from '../pages/copy-part.ts'
import { cutPart } from '../pages/cut-part.ts'
import { tellPartCame } from '../pages/part-came.ts'
import { pageStore } from '../pages/shared-pages.ts'

// Long enough to pass over what the arrows only pass by.
const REST_MS = 150

/**
 * Shows the place that the active result leads to beside the results, where there is room for it. It says nothing that the result
 * does not lead to, so it is hidden from those who listen.
 *
 * @returns what to tell of the option that becomes active
 */
export function openSearchPreview(element: HTMLElement): (active: HTMLElement | undefined) => void {
  let timer = 0
  let shown: string | undefined
  return (active) => {
    clearTimeout(timer)
    const href = active instanceof HTMLAnchorElement ? active.href : undefined
    if (href === shown) return
    timer = window.setTimeout(() => {
      // It takes no room where the window has none.
      if (href === undefined || element.offsetParent === null) {
        shown = undefined
        element.replaceChildren()
        return
      }
      shown = href
      void pageStore.read(href).then(
        (page) => {
          if (shown !== href) return
          const { hash } = new URL(href)
          const { nodes, lang = '', dir = '' } = cutPart(page, idOfFragment(hash.replace(/:~:.*$/, '')))
          const text = document.createElement('div')
          text.className = 'markdown-rendered prose'
          Object.assign(text, { lang, dir })
          text.append(copyPart(nodes, `${element.id}-`, href.replace(/#.*/, ''), document))
          element.replaceChildren(text)
          element.scrollTop = 0
          tellPartCame(text)
        },
        () => element.replaceChildren(),
      )
    }, REST_MS)
  }
}
