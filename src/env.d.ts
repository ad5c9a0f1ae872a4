/// <reference types="astro/client" />

declare module 'virtual:verso' {
  /** The site's name. */
  export const title: string
  /** Address of the picture before the name, without the base path. */
  export const logo: string | null
  /** Of the site, a BCP 47 tag. */
  export const language: string
  /** What the site says without a network, in its language. */
  export const spoken: { language: string; offline: Record<'title' | 'heading' | 'words' | 'first' | 'review', string> }
  /** Folder of the build's memory, in which rendered notes lie. */
  export const memory: string
  /** Whether every link opens beside the note that it stands in. */
  export const panesOpen: boolean
  /** Whether the built site lists what cards say otherwise than their notes. */
  export const showsDrift: boolean
}

declare namespace App {
  interface Locals {
    /** Of the page's note, a BCP 47 tag; none where it says nothing of it. */
    language?: string | undefined
    /** The direction that its note names; none where that follows from the language. */
    direction?: 'ltr' | 'rtl' | undefined
    /** Keys of the cards that a page shows so far. */
    cardsShown?: Promise<ReadonlySet<string>>
  }
}
