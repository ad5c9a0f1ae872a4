import { z } from 'zod/mini'

/** Name of the file in the memory's folder that pages read their looks from. */
export const LOOK_FILE = 'look.json'

const link = z.object({ title: z.string(), href: z.string(), isExternal: z.boolean() })

/** What the settings make of every page's frame. */
export const look = z.object({
  /** A rule of CSS. */
  accent: z.optional(z.string()),
  nav: z.array(link),
  footer: z.object({ text: z.optional(z.string()), links: z.array(link) }),
  /** Address of the author's own styles, without the base path. */
  snippets: z.optional(z.string()),
})

export type Look = z.infer<typeof look>
