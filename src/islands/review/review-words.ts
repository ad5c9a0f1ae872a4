import type { Strings } from '../../compiler/strings/strings.ts'

/** What the review has to say; the page hands it over. */
export type ReviewWords = Pick<Strings, 'language' | 'counts' | 'review' | 'reviewStart' | 'reviewRound' | 'reviewEnd'>

/** What the page of progress has to say. */
export type ProgressWords = Pick<Strings, 'language' | 'counts' | 'keeping' | 'progress' | 'statistics'>
