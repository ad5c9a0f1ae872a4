import type { ElementContent } from 'hast'

/**
 * Marks the pictures that stand on lines of their own, and drops the line breaks beside them; one among words stays in its line.
 *
 * @param children of a paragraph
 */
export function setFigures(children: ElementContent[]): ElementContent[] {
  if (!children.some(isPicture)) return children
  const isEdge = (at: number): boolean => at < 0 || at >= children.length || isBreak(children[at])
  const alone = new Set<ElementContent>()
  for (const [at, child] of children.entries()) {
    if (!isPicture(child) || child.type !== 'element' || !isEdge(before(children, at)) || !isEdge(after(children, at)))
      continue
    const { className } = child.properties
    child.properties['className'] = [...(Array.isArray(className) ? className : []), 'is-figure']
    alone.add(child)
  }
  return children.filter((child, at) => {
    if (!isBreak(child)) return true
    const neighbours = [children[before(children, at)], children[after(children, at)]]
    return !neighbours.some((neighbour) => neighbour !== undefined && alone.has(neighbour))
  })
}

function isPicture(node: ElementContent | undefined): boolean {
  if (node?.type !== 'element') return false
  const { className } = node.properties
  return node.tagName === 'img' || (Array.isArray(className) && className.includes('image-embed'))
}

function isBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.tagName === 'br'
}

function isBlank(node: ElementContent | undefined): boolean {
  return node?.type === 'text' && node.value.trim() === ''
}

function before(children: readonly ElementContent[], at: number): number {
  let index = at - 1
  while (isBlank(children[index])) index -= 1
  return index
}

function after(children: readonly ElementContent[], at: number): number {
  let index = at + 1
  while (isBlank(children[index])) index += 1
  return index
}
