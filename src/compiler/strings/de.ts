import { backlinks } from './de/backlinks.ts'
import { counts } from './de/counts.ts'
import { frame } from './de/frame.ts'
import { pages } from './de/pages.ts'
import { panes } from './de/panes.ts'
import { preview } from './de/preview.ts'
import type { Strings } from './strings.ts'

/** What the site says in German. */
export const de: Strings = { language: 'de', backlinks, counts, frame, pages, panes, preview }
