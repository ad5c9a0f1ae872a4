import { withBase } from '../../base-path.ts'
import { fill } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'
import { idOfFragment } from '../fragment.ts'
import { adoptStyles } from '../pages/adopt-styles.ts'
import { pageStore } from '../pages/shared-pages.ts'
import { requiredPart } from '../required-part.ts'
import { Pane } from './pane.ts'
import { nameOfPage, pageOfName, readStack, writeStack } from './stack-address.ts'
import styles from '../../styles/panes.css?inline'

/** The row of notes that a reader has opened side by side. */
export interface Panes {
  /** Opens what a link leads to beside the note that it stands in; what stood there before gives way. */
  open(link: HTMLAnchorElement): Promise<void>
  /** Opens the row that the address names. */
  restore(): Promise<void>
}

export function openPanes({ panes: words }: Pick<Strings, 'panes'>): Panes {
  adoptStyles(styles)
  const base = withBase('/')
  const row = requiredPart(document, '.middle', HTMLElement)
  const main = requiredPart(row, 'main', HTMLElement)
  const { title } = document
  const panes: Pane[] = []

  /** Makes the row show these pages after its own; those that cannot be fetched are left out. */
  const show = async (names: readonly string[]): Promise<void> => {
    const same = panes.findIndex((pane, at) => pane.name !== names[at])
    const kept = same < 0 ? Math.min(panes.length, names.length) : same
    for (const pane of panes.splice(kept)) pane.element.remove()
    for (const name of names.slice(kept)) {
      const address = pageOfName(name, base)
      const page = await pageStore.read(address).catch(() => undefined)
      if (!page) continue
      const heading = page.querySelector('h1')?.textContent?.trim() ?? name
      const said = { close: fill(words.close, { title: heading }), show: fill(words.show, { title: heading }) }
      const pane: Pane = new Pane(name, page, address, said, () => close(pane))
      pane.element.style.setProperty('--pane', String(panes.length + 1))
      panes.push(pane)
      row.append(pane.element)
    }
    layOut()
  }
  const showMain = (id = ''): void => {
    row.scrollTo({ left: 0 })
    main.focus({ preventScroll: true })
    if (id !== '') document.getElementById(id)?.scrollIntoView()
  }
  const layOut = (): void => {
    const isRow = panes.length > 0
    const { scrollY } = window
    const was = document.documentElement.classList.contains('has-panes')
    document.documentElement.classList.toggle('has-panes', isRow)
    // The note stays where it was read.
    if (isRow && !was) main.scrollTop = scrollY
    panes.forEach((pane, at) => pane.element.style.setProperty('--pane', String(at + 1)))
    document.title = panes.at(-1)?.title ?? title
  }
  const remember = (names: readonly string[]): void => {
    const search = writeStack(location.search, names)
    if (search !== location.search) history.pushState({}, '', location.pathname + search + location.hash)
  }
  const close = (pane: Pane): void => {
    const at = panes.indexOf(pane)
    pane.element.remove()
    panes.splice(at, 1)
    remember(panes.map(({ name }) => name))
    layOut()
    const next = panes[Math.max(0, at - 1)]
    if (next) next.show()
    else main.focus({ preventScroll: true })
  }

  // One after the other, however quickly the reader clicks.
  let last: Promise<unknown> = Promise.resolve()
  const inTurn = (task: () => Promise<void>): Promise<void> => {
    const done = last.then(task)
    last = done.catch(() => undefined)
    return done
  }
  addEventListener('popstate', () => {
    void inTurn(async () => {
      await show(readStack(location.search))
      // What had the focus may be gone.
      if (document.activeElement === document.body) (panes.at(-1)?.element ?? main).focus({ preventScroll: true })
    })
  })
  row.addEventListener('keydown', (event) => {
    if (panes.length === 0 || event.altKey || event.ctrlKey || event.metaKey || isTypedInto(event.target)) return
    const at = panes.findIndex(({ element }) => element.contains(document.activeElement))
    if (event.key === 'Escape' && panes[at]) close(panes[at])
    else if (event.key === ']') panes[Math.min(at + 1, panes.length - 1)]?.show()
    else if (event.key === '[' && at > 0) panes[at - 1]?.show()
    else if (event.key === '[') showMain()
    else return
    event.preventDefault()
  })

  return {
    open: (link) =>
      inTurn(async () => {
        const { pathname, hash, href } = new URL(link.href)
        const name = nameOfPage(pathname, base)
        if (name === undefined) return location.assign(href)
        const id = idOfFragment(hash.replace(/:~:.*$/, ''))
        if (pathname === location.pathname) return panes.length > 0 ? showMain(id) : location.assign(href)
        const open = panes.find((pane) => pane.name === name)
        if (open) return open.show(id)
        const from = panes.findIndex(({ element }) => element.contains(link))
        const names = [...panes.slice(0, from + 1).map((pane) => pane.name), name]
        await show(names)
        const pane = panes.at(-1)
        if (pane?.name !== name) return location.assign(href)
        remember(panes.map((shown) => shown.name))
        pane.show(id)
      }),
    restore: () =>
      inTurn(async () => {
        const names = readStack(location.search)
        const last = names.at(-1)
        // A phone has room for one: the note that was opened last.
        if (last !== undefined && !matchMedia('(width >= 64rem)').matches) {
          return location.replace(pageOfName(last, base))
        }
        await show(names)
        panes.at(-1)?.show()
      }),
  }
}

function isTypedInto(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches('input, textarea, select'))
}
