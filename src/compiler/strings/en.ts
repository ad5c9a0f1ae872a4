import { backlinks } from './en/backlinks.ts'
import { counts } from './en/counts.ts'
import { frame } from './en/frame.ts'
import { pages } from './en/pages.ts'
import { panes } from './en/panes.ts'
import { preview } from './en/preview.ts'

/** What the site says in English, by the part of it that says so. */
export const en = { language: 'en', backlinks, counts, frame, pages, panes, preview }
