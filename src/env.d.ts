/// <reference types="astro/client" />

declare module 'virtual:verso' {
  /** The site's name. */
  export const title: string
  /** Folder of the build's memory, in which rendered notes lie. */
  export const memory: string
  /** Whether the built site lists what cards say otherwise than their notes. */
  export const showsDrift: boolean
}

declare namespace App {
  interface Locals {
    /** Keys of the cards that a page shows so far. */
    cardsShown?: Promise<ReadonlySet<string>>
  }
}
