/**
 * What a code block is called that Obsidian or one of its plugins would fill with something else; nothing for a block that
 * is just code. What this site has learned to show itself is taken off this list.
 *
 *     | ```dataview
 *     | LIST FROM #book
 *     | ```
 *
 * @param language as `codeLanguage` tells it
 */
export function pluginBlockName(language: string): string | undefined {
  return NAMES.get(language) ?? FAMILIES.find(([start]) => language.startsWith(start))?.[1]
}

/**
 * What a file is called that only Obsidian can show.
 *
 *     | ![[Plan.canvas]]
 */
export function pluginFileName(path: string): string | undefined {
  return FILES.find(([ending]) => path.toLowerCase().endsWith(ending))?.[1]
}

/** The language that stands for a drawing of the plugin Excalidraw, which is a note of its own. */
export const EXCALIDRAW = 'excalidraw'

const NAMES = new Map([
  ['base', 'Base'],
  ['query', 'Search query'],
  ['dataview', 'Dataview query'],
  ['dataviewjs', 'Dataview script'],
  ['tasks', 'Tasks query'],
  ['todoist', 'Todoist list'],
  ['datacorejs', 'Datacore script'],
  ['datacorejsx', 'Datacore script'],
  ['js-engine', 'JS Engine script'],
  ['customjs', 'CustomJS script'],
  ['sqlseal', 'SQLSeal query'],
  [EXCALIDRAW, 'Excalidraw drawing'],
  ['functionplot', 'Function plot'],
  ['desmos-graph', 'Desmos graph'],
  ['geogebra', 'GeoGebra drawing'],
  ['jsxgraph', 'JSXGraph drawing'],
  ['tikz', 'TikZ drawing'],
  ['smiles', 'Chemical structure'],
  ['chem', 'Chemical structure'],
  ['music-abc', 'Sheet of music'],
  ['chart', 'Chart'],
  ['advanced-chart', 'Chart'],
  ['chartsview', 'Chart'],
  ['vega', 'Vega chart'],
  ['vega-lite', 'Vega chart'],
  ['tracker', 'Tracker chart'],
  ['heatmap', 'Heat map'],
  ['habittracker', 'Habit tracker'],
  ['plantuml', 'PlantUML diagram'],
  ['plantuml-ascii', 'PlantUML diagram'],
  ['puml', 'PlantUML diagram'],
  ['dot', 'Graphviz diagram'],
  ['graphviz', 'Graphviz diagram'],
  ['d2', 'D2 diagram'],
  ['markmap', 'Mind map'],
  ['mindmap', 'Mind map'],
  ['leaflet', 'Map'],
  ['mapview', 'Map'],
  ['kanban', 'Kanban board'],
  ['gantt', 'Gantt chart'],
  ['calendar-timeline', 'Timeline'],
  ['calendar-nav', 'Calendar'],
  ['countdown', 'Countdown'],
  ['button', 'Button'],
  ['gallery', 'Gallery'],
  ['img-gallery', 'Gallery'],
  ['image-gallery', 'Gallery'],
  ['note-gallery', 'Gallery'],
  ['cardlink', 'Link preview'],
  ['embed', 'Link preview'],
  ['pdf', 'PDF page'],
  ['folder-overview', 'Folder overview'],
  ['breadcrumbs', 'Breadcrumbs view'],
  ['toc', 'Table of contents'],
  ['table-of-contents', 'Table of contents'],
])

/** By how their names begin. */
const FAMILIES: readonly (readonly [string, string])[] = [
  ['ad-', 'Admonition'],
  ['meta-bind', 'Meta Bind field'],
  ['timeline', 'Timeline'],
  ['dataview', 'Dataview query'],
]

const FILES: readonly (readonly [string, string])[] = [
  ['.canvas', 'Canvas'],
  ['.base', 'Base'],
  ['.excalidraw', 'Excalidraw drawing'],
]
