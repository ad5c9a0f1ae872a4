/** What diagrams are called to those who cannot see them, by their kind in Mermaid. */
export const diagrams = {
  flowchart: 'Flowchart',
  sequence: 'Sequence diagram',
  stateDiagram: 'State diagram',
  classDiagram: 'Class diagram',
  er: 'Entity relationship diagram',
  xychart: 'Chart',
  pie: 'Pie chart',
  gantt: 'Gantt chart',
  mindmap: 'Mind map',
  timeline: 'Timeline',
  journey: 'User journey',
  gitGraph: 'Git graph',
  quadrantChart: 'Quadrant chart',
  kanban: 'Kanban board',
  requirement: 'Requirement diagram',
  other: 'Diagram',
}
