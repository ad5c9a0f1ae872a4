import { z } from 'zod'

/**
 * What Astro's store holds of a note: that it is there. Astro reads and writes the store whole, and makes a script of it in every build;
 * what else is known of the notes lies in the memory.
 */
export const storedNote = z.object({
  /** Path in the vault. */
  path: z.string(),
  /** Its text is a module, too. */
  mdx: z.boolean(),
})

export type StoredNote = z.infer<typeof storedNote>
