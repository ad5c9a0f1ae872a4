import { counts } from './en/counts.ts'
import { frame } from './en/frame.ts'
import { graph } from './en/graph.ts'
import { panes } from './en/panes.ts'
import { preview } from './en/preview.ts'

/** What the site says in English, by the part of it that says so. */
export const en = { language: 'en', counts, frame, graph, panes, preview }
