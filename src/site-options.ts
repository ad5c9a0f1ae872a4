import { z } from 'zod'
import { accentTokens } from './look/accent.ts'
import { readLanguage, suggestLanguage } from './compiler/strings/language.ts'

const frameLink = z.strictObject({ title: z.string().min(1), to: z.string().min(1) })

/** The settings of a site, given to `verso({ … })` in `astro.config.mjs`. */
export const siteOptions = z.strictObject({
  /**
   * The site's name, in the header and in the title of every page. `VERSO_TITLE` goes before it.
   *
   * @default 'Verso'
   */
  title: z.string().min(1).default('Verso'),
  /**
   * Language of the site, a BCP 47 tag such as `de` or `pt-BR`. The site speaks it where Verso does (English and German), else
   * English; a note that names its own in `lang` is shown in that.
   *
   * @default 'en'
   */
  language: z
    .string()
    .transform((written, { addIssue }) => {
      const tag = readLanguage(written)
      if (tag !== undefined) return tag
      const near = suggestLanguage(written)
      const meant = near === undefined ? '' : `; did you mean ${near}?`
      addIssue(`“${written}” is no language; write a tag such as de or pt-BR${meant}`)
      return z.NEVER
    })
    .default('en'),
  /**
   * Folder of the vault, as a path from the project's folder. `VERSO_VAULT` goes before it.
   *
   * @default 'content'
   */
  vault: z.string().min(1).default('content'),
  /**
   * Globs of paths in the vault; where there are any, only what one of them matches is read.
   *
   * @default []
   */
  include: z.array(z.string()).default([]),
  /**
   * Globs of paths in the vault that are left out; they go before `include`.
   *
   * @default []
   */
  exclude: z.array(z.string()).default([]),
  /**
   * `all` publishes every note that does not say `publish: false` or `draft: true`; `marked` only those that say
   * `publish: true`. A file is published only when a published note uses it.
   *
   * @default 'all'
   */
  publish: z.enum(['all', 'marked']).default('all'),
  /**
   * Formulas. `macros` are TeX commands that every formula of the vault may use, such as `{ '\\RR': '\\mathbb{R}' }`; what they
   * are given stands where they say `#1`, `#2`, …
   *
   * @default { macros: {} }
   */
  math: z
    .strictObject({
      macros: z
        .record(
          z.string().regex(/^\\(?:[a-zA-Z]+|[^a-zA-Z\s])$/, 'a command begins with a backslash: \\RR'),
          z.string(),
        )
        .default({}),
    })
    .default({ macros: {} }),
  /**
   * The one colour besides paper and ink, as CSS writes it: `teal`, `#0b7285`. What can be read on both papers is made of its hue.
   *
   * @default the red of old books
   */
  accent: z
    .string()
    .refine((colour) => accentTokens(colour) !== undefined, 'an accent is a colour of CSS, such as teal or #0b7285')
    .optional(),
  /**
   * A picture before the site's name, as an address of the site: a file of `public/`, such as `/logo.svg`.
   *
   * @default none
   */
  logo: z.string().startsWith('/', 'a logo is a file of public/, such as /logo.svg').optional(),
  /**
   * Links in the header. `to` is the name of a note, an address of the site such as `/tags/`, or one elsewhere.
   *
   * @default []
   */
  nav: z.array(frameLink).max(6, 'the header has room for six links').default([]),
  /**
   * What stands at the foot of every page.
   *
   * @default nothing
   */
  footer: z.strictObject({ text: z.string().optional(), links: z.array(frameLink).default([]) }).default({ links: [] }),
  /**
   * CSS snippets of the vault, by their names in `.obsidian/snippets/`. They go after all styles of the site, and before them in weight.
   *
   * @default []
   */
  snippets: z.array(z.string().regex(/^[^/\\]+$/, 'a snippet is named without folder and ending')).default([]),
  /**
   * On wide screens every link opens beside the note that it stands in; without it, only those that are clicked with Shift.
   *
   * @default false
   */
  panes: z.boolean().default(false),
  /** Packages for Anki. */
  anki: z
    .strictObject({
      /**
       * Offers a package and a text file for each deck at `/cards/~anki/`.
       *
       * @default true
       */
      packages: z.boolean().default(true),
      /**
       * What tells this site's cards from those of all others in a reader's Anki. Whoever moves a site to another address names
       * the old one here, and readers' cards stay the same.
       *
       * @default the address of the site, else its title
       */
      namespace: z.string().min(1).optional(),
      /**
       * Decks that you have exported from your own Anki, as a path from the project's folder, in a place that git ignores. Each
       * build then writes a package beside its memory that renews the notes of your Anki in place. Neither is published.
       *
       * @default none
       */
      export: z.string().min(1).optional(),
    })
    .default({ packages: true }),
  /**
   * Cards. With `drift`, the site has a page that lists where cards say otherwise than the notes they were copied from; `npm run dev`
   * has it always, at `/cards/~drift/`.
   *
   * @default { drift: false }
   */
  cards: z.strictObject({ drift: z.boolean().default(false) }).default({ drift: false }),
})

export type SiteOptions = z.infer<typeof siteOptions>

/**
 * Reads the settings as an author wrote them.
 *
 * @throws an Error that names every setting that is wrong, what it may be, and what it is
 */
export function readSiteOptions(input: unknown): SiteOptions {
  const read = siteOptions.safeParse(input ?? {})
  if (read.success) return read.data
  const lines = read.error.issues.map(({ path, message }) => `  ${path.join('.') || 'verso()'}: ${message}`)
  throw new Error(`The settings in astro.config.mjs cannot be used:\n${lines.join('\n')}`)
}
