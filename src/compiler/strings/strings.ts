import type { en } from './en.ts'

/**
 * All that the site says in one language. Plain JSON, so that a script of the page can be handed its part of it: what is filled in
 * stands as `{name}`, and what depends on a number is a {@link Plural}.
 */
export type Strings = typeof en
