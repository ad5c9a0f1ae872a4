import { fill } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'
import { readTreeFile, treeFile } from '../../tree/tree-file.ts'
import type { TreeNode } from '../../tree/tree-file.ts'
import { readWords } from '../read-words.ts'
import { keepBranches, openBranches } from './open-branches.ts'
import { steerTree } from './steer-tree.ts'

/** Rows of a folder that are drawn at once. */
const SLICE = 200

/**
 * Puts the whole tree in the place of the part that the page holds; only what is open is drawn.
 *
 * @param element its `data-source` is the file of the tree, `data-base` the base path, `data-current` the address of the page
 * @throws an Error where the site does not answer
 */
export async function growTree(element: HTMLElement): Promise<void> {
  const { source = '', base = '/', current = '/' } = element.dataset
  const words = readWords<Strings['tree']>(element)
  const response = await fetch(source)
  if (!response.ok) throw new Error(`${source} answers ${response.status}`)
  const top = readTreeFile(treeFile.parse(await response.json()))
  const opened = openBranches()
  const isOpen = ({ address }: TreeNode): boolean => opened.has(address) || isAbove(address, current)
  const closed = new Set<string>()

  const draw = (nodes: readonly TreeNode[], level: number): HTMLUListElement => {
    const list = document.createElement('ul')
    list.setAttribute('role', level === 1 ? 'tree' : 'group')
    const drawSlice = (from: number): void => {
      list.append(...nodes.slice(from, from + SLICE).map((node) => drawRow(node, level)))
      const rest = nodes.length - from - SLICE
      if (rest <= 0) return
      const more = row('tree-more')
      const button = document.createElement('button')
      button.type = 'button'
      button.textContent = fill(words.more, { count: rest })
      button.addEventListener('click', () => {
        more.remove()
        drawSlice(from + SLICE)
      })
      more.append(button)
      list.append(more)
    }
    drawSlice(0)
    return list
  }
  const drawRow = (node: TreeNode, level: number): HTMLLIElement => {
    const item = row(node.inside ? (level === 1 ? 'tree-top' : 'tree-folder') : '')
    const link = document.createElement('a')
    link.href = base.replace(/\/$/, '') + node.address
    link.textContent = node.title
    link.dir = 'auto'
    link.setAttribute('role', 'treeitem')
    link.setAttribute('aria-level', String(level))
    link.tabIndex = -1
    if (node.address === current) link.setAttribute('aria-current', 'page')
    if (!node.inside) {
      item.append(link)
      return item
    }
    const toggle = document.createElement('button')
    toggle.type = 'button'
    toggle.className = 'tree-toggle'
    toggle.tabIndex = -1
    toggle.ariaHidden = 'true'
    item.append(toggle, link)
    const show = (isShown: boolean): void => {
      link.setAttribute('aria-expanded', String(isShown))
      item.classList.toggle('is-open', isShown)
      item.querySelector(':scope > ul')?.remove()
      if (isShown) item.append(draw(node.inside ?? [], level + 1))
    }
    const turn = (): void => {
      const isShown = link.getAttribute('aria-expanded') !== 'true'
      if (isShown) {
        opened.add(node.address)
        closed.delete(node.address)
      } else {
        opened.delete(node.address)
        closed.add(node.address)
      }
      keepBranches(opened)
      show(isShown)
    }
    toggle.addEventListener('click', turn)
    link.addEventListener('tree-turn', turn)
    show(isOpen(node) && !closed.has(node.address))
    return item
  }

  const scroller = element.closest('.tree')
  const { scrollTop = 0 } = scroller ?? {}
  const had = element.contains(document.activeElement) ? document.activeElement?.getAttribute('href') : undefined
  const tree = draw(top, 1)
  element.replaceChildren(tree)
  steerTree(tree, had)
  if (scroller) scroller.scrollTop = scrollTop
}

function row(className: string): HTMLLIElement {
  const item = document.createElement('li')
  item.className = className
  item.setAttribute('role', 'none')
  return item
}

function isAbove(folder: string, current: string): boolean {
  return current.startsWith(folder)
}
