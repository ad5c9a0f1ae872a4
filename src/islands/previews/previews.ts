import { fill } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'
import { idOfFragment } from '../fragment.ts'
import { adoptStyles } from '../pages/adopt-styles.ts'
import { copyPart } from '../pages/copy-part.ts'
import { cutPart } from '../pages/cut-part.ts'
import { tellPartCame } from '../pages/part-came.ts'
import { pageStore } from '../pages/shared-pages.ts'
import { PreviewPanel } from './preview-panel.ts'
import styles from '../../styles/preview.css?inline'

/** What follows a reader's eye along the links. */
export interface Previews {
  /** The pointer rests on a link. */
  point(link: HTMLAnchorElement, event: PointerEvent): void
  /** The keyboard came to a link. */
  focus(link: HTMLAnchorElement): void
  /** A finger, or a pen, stays on a link. */
  press(link: HTMLAnchorElement, event: PointerEvent): void
}

export type PreviewWords = Pick<Strings, 'preview'>

// Long enough that a pointer on its way elsewhere opens nothing.
const REST_MS = 200
const GLANCE_MS = 60
// For what is there already: most of the longer rest is the time that fetching takes.
const KNOWN_REST_MS = 75
const FOCUS_MS = 400
const PRESS_MS = 420
// Long enough for the way from the link into the panel.
const LEAVE_MS = 250
const SLIP_PX = 10
// A browser may send a click after the finger is gone, or none.
const CLICK_MS = 500

function speechOf({ lang, dir }: { lang?: string; dir?: string }): { lang?: string; dir?: string } {
  return { ...(lang === undefined ? {} : { lang }), ...(dir === undefined ? {} : { dir }) }
}

export function openPreviews({ preview: words }: PreviewWords): Previews {
  adoptStyles(styles)
  const panels: PreviewPanel[] = []
  const status = document.createElement('p')
  status.className = 'preview-status'
  status.setAttribute('role', 'status')
  document.body.append(status)
  let waiting = 0
  let leaving = 0
  let wanted: HTMLAnchorElement | undefined

  const closeFrom = (depth: number): void => {
    for (const panel of panels.splice(depth)) panel.remove()
    if (panels.length === 0) status.textContent = ''
  }
  /** How many panels stay open for what is inside of an element. */
  const depthOf = (element: Element): number => panels.findIndex((panel) => panel.element.contains(element)) + 1
  const wait = (link: HTMLAnchorElement, milliseconds: number, then: () => void, knownMs = milliseconds): void => {
    clearTimeout(waiting)
    if (panels.some((panel) => panel.link === link)) return
    wanted = link
    // What is asked for now is there when it is to be shown; a pointer that only passes by asks for nothing.
    waiting = window.setTimeout(() => {
      const isKnown = pageStore.has(link.href)
      void pageStore.read(link.href).catch(() => undefined)
      waiting = window.setTimeout(then, (isKnown ? knownMs : milliseconds) - GLANCE_MS)
    }, GLANCE_MS)
  }
  const show = async (link: HTMLAnchorElement, at: { x: number; y: number } | undefined, isSheet: boolean) => {
    const page = await pageStore.read(link.href).catch(() => undefined)
    if (wanted !== link || !link.isConnected) return undefined
    clearTimeout(leaving)
    closeFrom(depthOf(link))
    const { hash } = new URL(link.href)
    const address = link.href.slice(0, link.href.length - hash.length)
    const part = page && cutPart(page, idOfFragment(hash.replace(/:~:.*$/, '')))
    const title = part?.title ?? link.textContent
    const copy = part && copyPart(part.nodes, `preview${panels.length}-`, address, document)
    const panel = new PreviewPanel({ link, title, name: fill(words.name, { title }), open: words.open, isSheet })
    panel.fill(copy ?? words.failed, part && speechOf(part))
    panels.push(panel)
    panel.place(at)
    tellPartCame(panel.element)
    return panel
  }
  const leave = (): void => {
    clearTimeout(leaving)
    leaving = window.setTimeout(() => {
      const keep = panels.findLastIndex(
        ({ element, link }) => element.matches(':hover, :focus-within') || link.matches(':hover'),
      )
      closeFrom(keep + 1)
    }, LEAVE_MS)
  }

  document.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType !== 'mouse' || !(target instanceof Element)) return
    if (wanted && !wanted.contains(target)) {
      clearTimeout(waiting)
      wanted = undefined
    }
    if (panels.length > 0) leave()
  })
  document.addEventListener('pointerdown', ({ target }) => {
    if (target instanceof Element) closeFrom(depthOf(target))
  })
  document.addEventListener('focusout', ({ relatedTarget }) => {
    clearTimeout(waiting)
    if (relatedTarget instanceof Element) closeFrom(depthOf(relatedTarget))
  })
  document.addEventListener(
    'keydown',
    (event) => {
      const last = panels.at(-1)
      if (!last) return
      if (event.key === 'Escape') {
        event.preventDefault()
        event.stopPropagation()
        const held = last.element.contains(document.activeElement)
        closeFrom(panels.length - 1)
        if (held) last.link.focus()
      } else if (event.key === 'ArrowDown' && event.altKey && document.activeElement === last.link) {
        event.preventDefault()
        last.element.focus()
      } else if (event.key === 'Tab') last.turnBack(event)
    },
    true,
  )
  addEventListener('pagehide', () => closeFrom(0))

  return {
    point(link, { clientX: x, clientY: y }) {
      wait(link, REST_MS, () => void show(link, { x, y }, false), KNOWN_REST_MS)
    },
    focus(link) {
      if (!link.matches(':focus-visible')) return
      wait(link, FOCUS_MS, () => {
        void show(link, undefined, false).then((panel) => {
          if (panel) status.textContent = fill(words.said, { title: panel.title })
        })
      })
    },
    press(link, { clientX, clientY }) {
      const ended = new AbortController()
      const { signal } = ended
      const giveUp = (): void => {
        clearTimeout(waiting)
        ended.abort()
      }
      wait(link, PRESS_MS, () => {
        // The finger that opened it must not also follow the link, nor ask for the browser's own menu.
        const click = new AbortController()
        link.addEventListener('click', (event) => event.preventDefault(), { once: true, signal: click.signal })
        document.addEventListener('pointerup', () => setTimeout(() => click.abort(), CLICK_MS), { once: true })
        setTimeout(() => ended.abort(), 1000)
        void show(link, undefined, true)
      })
      document.addEventListener('contextmenu', (menu) => menu.preventDefault(), { signal })
      document.addEventListener('pointerup', giveUp, { signal })
      document.addEventListener('pointercancel', giveUp, { signal })
      document.addEventListener(
        'pointermove',
        (move) => {
          if (Math.hypot(move.clientX - clientX, move.clientY - clientY) > SLIP_PX) giveUp()
        },
        { signal },
      )
    },
  }
}
