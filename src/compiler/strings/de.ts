import { counts } from './de/counts.ts'
import { frame } from './de/frame.ts'
import type { Strings } from './strings.ts'

/** What the site says in German. */
export const de: Strings = { language: 'de', counts, frame }
