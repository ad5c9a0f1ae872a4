import { join } from 'node:path'
import type { KnowledgeBase } from '../knowledge-base.ts'
import type { SiteOptions } from '../site-options.ts'
import { writeWhole } from '../write-whole.ts'
import { accentTokens } from './accent.ts'
import { findFrameLinks } from './frame-links.ts'
import { LOOK_FILE } from './look.ts'
import type { Look } from './look.ts'
import { readSnippets } from './snippets.ts'

/** The author's styles as a file of the site, and what is to be said of the settings. */
export interface KeptLook {
  snippets: { css: string; address: string } | undefined
  faults: string[]
}

/** Writes down how pages look, for those that are made now. @throws an Error when the vault was not compiled yet */
export function keepLook({ vault, folder, options: { vault: source } }: KnowledgeBase, options: LookOptions): KeptLook {
  if (!vault) throw new Error('The looks are asked for before the vault is compiled')
  const nav = findFrameLinks(options.nav, 'nav', vault)
  const footer = findFrameLinks(options.footer.links, 'footer', vault)
  const snippets = readSnippets(options.snippets, source)
  const accent = options.accent === undefined ? undefined : accentTokens(options.accent)
  const { text } = options.footer
  const written: Look = {
    ...(accent === undefined ? {} : { accent }),
    nav: nav.links,
    footer: { ...(text === undefined ? {} : { text }), links: footer.links },
    ...(snippets ? { snippets: snippets.address } : {}),
  }
  writeWhole(join(folder, LOOK_FILE), written)
  return { snippets, faults: [...nav.faults, ...footer.faults, ...(snippets?.faults ?? [])] }
}

export type LookOptions = Pick<SiteOptions, 'accent' | 'nav' | 'footer' | 'snippets'>
