import 'vite/types/customEvent.d.ts'

/** What the server and the open pages of `npm run dev` tell each other. Notes go by their paths in the vault. */
declare module 'vite/types/customEvent.d.ts' {
  interface CustomEventMap {
    /** To all pages: these notes have been rendered anew. */
    'verso:saved': readonly string[]
    /** To the server: a page is there. When the server drew it, in ms since 1970, and the notes that stand on it. */
    'verso:drawn': { at: number; notes: readonly string[] }
  }
}
