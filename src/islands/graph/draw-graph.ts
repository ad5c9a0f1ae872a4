import { UndirectedGraph } from 'graphology'
import { Sigma } from 'sigma'
import { fillCount } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'
import { graphFile, linksOf } from '../../graph/graph-file.ts'
import type { GraphFile } from '../../graph/graph-file.ts'
import { readWords } from '../read-words.ts'
import { requiredPart } from '../required-part.ts'
import { colourGroups, topFolder } from './colours.ts'
import type { Colouring } from './colours.ts'
import { coverWhileDragged } from './drag-sheet.ts'
import { edgesAtRest } from './edges-at-rest.ts'
import { findTitles } from './find-titles.ts'
import { readPalette } from './palette.ts'
import { neighbourLists, reachable } from './steps.ts'

type GraphWords = Strings['graph'] & Pick<Strings, 'language'>

/**
 * Draws the graph in its stage, and does what its tools say.
 *
 * @param source what the file of the graph holds
 * @throws an Error where the browser cannot draw it
 */
export function drawGraph(element: HTMLElement, source: unknown): void {
  const words = readWords<GraphWords>(element)
  const { base = '/' } = element.dataset
  const file = graphFile.parse(source)
  const links = linksOf(file)
  const near = neighbourLists(file.titles.length, links)
  const tools = requiredPart(element, '.graph-tools', HTMLFormElement)
  const stage = requiredPart(element, '.graph-stage', HTMLElement)
  const legend = requiredPart(element, '.graph-legend', HTMLElement)
  tools.hidden = false
  stage.hidden = false

  let palette = readPalette(element)
  const chosenColours = (): Colouring => {
    const by = requiredPart(tools, '[name="colour"]', HTMLSelectElement).value
    return colourBy(by, file, palette.groups, words)
  }
  let colouring = chosenColours()
  let chosen: number | undefined
  let pointed: number | undefined
  let lit: ReadonlySet<number> | undefined

  const isShown = (at: number): boolean => hasOrphans() || (near[at]?.length ?? 0) > 0
  const hasOrphans = (): boolean => requiredPart(tools, '[name="orphans"]', HTMLInputElement).checked
  const colourOf = (at: number): string => colouring.groups[colouring.groupOf[at] ?? -1]?.colour ?? palette.plain

  const graph = new UndirectedGraph()
  file.titles.forEach((label, at) => {
    const [x = 0, y = 0] = [file.places[2 * at], file.places[2 * at + 1]]
    graph.addNode(at, { x, y, label, size: 2 + Math.min(10, Math.sqrt(near[at]?.length ?? 0)) })
  })
  for (const [at, [a, b]] of links.entries()) if (!graph.hasEdge(a, b)) graph.addEdgeWithKey(at, a, b)

  // It draws itself once before anything can be asked of it.
  let isMoving = (): boolean => false
  const sigma = new Sigma(graph, requiredPart(stage, '.graph-canvas', HTMLElement), {
    labelFont: palette.font,
    labelColor: { color: palette.ink },
    labelSize: 12,
    labelRenderedSizeThreshold: 7,
    labelDensity: 0.6,
    edgeProgramClasses: { line: edgesAtRest(() => links.length > MOST_MOVED && isMoving()) },
    minCameraRatio: 0.02,
    maxCameraRatio: 2,
    nodeReducer(node, data) {
      const at = Number(node)
      const isOut = !isShown(at) || (lit !== undefined && !lit.has(at))
      return {
        ...data,
        hidden: !isShown(at),
        color: isOut ? palette.faint : at === chosen || at === pointed ? palette.accent : colourOf(at),
        label: isOut ? '' : data['label'],
        forceLabel: lit !== undefined && lit.size <= MOST_NAMED && lit.has(at),
        zIndex: isOut ? 0 : 1,
      }
    },
    edgeReducer(edge, data) {
      const [a, b] = links[Number(edge)] ?? []
      const isLit = lit !== undefined && a !== undefined && b !== undefined && lit.has(a) && lit.has(b)
      const isNear = isLit && (a === (pointed ?? chosen) || b === (pointed ?? chosen))
      return {
        ...data,
        color: isNear ? palette.litLine : isLit ? palette.farLine : palette.line,
        hidden: lit !== undefined && !isLit,
        size: isLit ? 1 : 0.5,
      }
    },
    zIndex: true,
  })
  isMoving = () => {
    const mouse = sigma.getMouseCaptor()
    return sigma.getCamera().isAnimated() || mouse.draggedEvents > 0 || mouse.currentWheelDirection !== 0
  }
  let isAsked = false
  const light = (): void => {
    const from = pointed ?? chosen
    const steps = pointed === undefined ? Number(requiredPart(tools, '[name="depth"]', HTMLSelectElement).value) : 1
    lit = from === undefined ? undefined : reachable(near, from, steps)
    // Once in a frame, however many notes the pointer crosses in it.
    if (isAsked) return
    isAsked = true
    requestAnimationFrame(() => {
      isAsked = false
      sigma.refresh({ skipIndexation: true })
    })
  }
  const colour = (): void => {
    colouring = chosenColours()
    showLegend(legend, colouring, words.language)
    // Sigma draws all anew with it.
    sigma.setSetting('labelColor', { color: palette.ink })
  }
  const choose = (at: number | undefined): void => {
    chosen = at
    const shown = requiredPart(stage, '.graph-chosen', HTMLElement)
    shown.hidden = at === undefined
    requiredPart(tools, '[data-chosen]', HTMLElement).hidden = at === undefined
    if (at !== undefined) {
      const link = requiredPart(shown, 'a', HTMLAnchorElement)
      link.href = base + (file.addresses[at] ?? '/').slice(1)
      link.textContent = file.titles[at] ?? ''
      const place = sigma.getNodeDisplayData(String(at))
      if (place) void sigma.getCamera().animate({ x: place.x, y: place.y, ratio: 0.25 }, { duration: calmMs(300) })
    }
    light()
  }

  const isCovered = coverWhileDragged(stage, () => sigma.scheduleRender())
  // What moves away from under the pointer, or to it, is not what the pointer came for.
  sigma.on('enterNode', ({ node }) => {
    if (isCovered()) return
    pointed = Number(node)
    light()
  })
  sigma.on('leaveNode', () => {
    if (isCovered()) return
    pointed = undefined
    light()
  })
  sigma.on('clickNode', ({ node, event }) => {
    const at = Number(node)
    // A finger cannot point, so its first tap shows what is near.
    if (event.original instanceof TouchEvent && chosen !== at) choose(at)
    else location.assign(base + (file.addresses[at] ?? '/').slice(1))
  })
  sigma.on('clickStage', () => choose(undefined))
  stage.addEventListener('click', ({ target }) => {
    const zoom = target instanceof Element ? target.closest<HTMLElement>('[data-zoom]')?.dataset['zoom'] : undefined
    const camera = sigma.getCamera()
    if (zoom === 'in') void camera.animatedZoom({ duration: calmMs(200) })
    else if (zoom === 'out') void camera.animatedUnzoom({ duration: calmMs(200) })
    else if (zoom === 'all') void camera.animatedReset({ duration: calmMs(300) })
  })
  tools.addEventListener('submit', (event) => event.preventDefault())
  tools.addEventListener('input', ({ target }) => {
    if (target instanceof HTMLInputElement && target.name === 'find') {
      const found = findTitles(file.titles, target.value)
      suggest(requiredPart(tools, 'datalist', HTMLElement), found.slice(0, MOST_SUGGESTED), file.titles)
      requiredPart(element, '[role="status"]', HTMLElement).textContent =
        target.value === '' ? '' : fillCount(words.found, found.length, words.language)
      choose(target.value === '' ? undefined : found[0])
    } else if (target instanceof HTMLSelectElement && target.name === 'colour') colour()
    else light()
  })
  const inTheme = (): void => {
    palette = readPalette(element)
    colour()
  }
  new MutationObserver(inTheme).observe(document.documentElement, { attributeFilter: ['data-theme'] })
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', inTheme)

  showLegend(legend, colouring, words.language)
  const asked = new URLSearchParams(location.search).get('note')
  if (asked !== null) {
    const at = file.addresses.indexOf(`/${asked}/`)
    if (at >= 0) choose(at)
  }
  element.dataset['drawn'] = String(graph.order)
}

const MOST_NAMED = 40
// More lines than that are not drawn while they move.
const MOST_MOVED = 10_000
const MOST_SUGGESTED = 12

function colourBy(by: string, file: GraphFile, colours: readonly string[], words: GraphWords): Colouring {
  if (by === 'none') return { groupOf: [], groups: [] }
  const names =
    by === 'tag'
      ? file.tagsOf.map(([first]) => (first === undefined ? undefined : `#${file.tags[first] ?? ''}`))
      : file.folderOf.map((at) => topFolder(file.folders[at] ?? '') || words.top)
  return colourGroups(names, colours, by === 'tag' ? words.untagged : words.others)
}

function showLegend(list: HTMLElement, { groups }: Colouring, language: string): void {
  const numbers = new Intl.NumberFormat(language)
  list.replaceChildren(
    ...groups.map(({ name, count, colour }) => {
      const item = document.createElement('li')
      item.style.setProperty('--colour', colour)
      item.textContent = `${name} ${numbers.format(count)}`
      return item
    }),
  )
}

function suggest(list: HTMLElement, found: readonly number[], titles: readonly string[]): void {
  list.replaceChildren(
    ...found.map((at) => {
      const option = document.createElement('option')
      option.value = titles[at] ?? ''
      return option
    }),
  )
}

function calmMs(milliseconds: number): number {
  return matchMedia('(prefers-reduced-motion: reduce)').matches ? 0 : milliseconds
}
