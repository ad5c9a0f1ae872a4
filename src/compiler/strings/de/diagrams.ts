import type { Strings } from '../strings.ts'

export const diagrams: Strings['diagrams'] = {
  flowchart: 'Ablaufdiagramm',
  sequence: 'Sequenzdiagramm',
  stateDiagram: 'Zustandsdiagramm',
  classDiagram: 'Klassendiagramm',
  er: 'Entity-Relationship-Diagramm',
  xychart: 'Diagramm',
  pie: 'Kreisdiagramm',
  gantt: 'Gantt-Diagramm',
  mindmap: 'Mindmap',
  timeline: 'Zeitleiste',
  journey: 'Nutzerreise',
  gitGraph: 'Git-Graph',
  quadrantChart: 'Quadrantendiagramm',
  kanban: 'Kanban-Tafel',
  requirement: 'Anforderungsdiagramm',
  other: 'Diagramm',
}
