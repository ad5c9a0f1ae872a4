import type { Breathe } from './breathe.ts'
import type { Reference } from './graph/backlinks.ts'
import type { Crew } from './crew/crew.ts'
import { renderNotes } from './crew/render-notes.ts'
import type { Rendering } from './crew/render-notes.ts'
import type { RenderedPage } from './crew/render-page.ts'
import { fingerprintBacklinks, fingerprintMentioning, fingerprintTexts, openSourceSigns } from './fingerprint.ts'
import type { IndexedNote } from './links/index-links.ts'
import type { Memory } from './memory.ts'
import { parseTrees } from './parse-ahead.ts'
import { renderBacklinks } from './render/backlinks.ts'
import type { Around } from './render/backlinks.ts'
import type { RenderedNote } from './render/rendered-note.ts'
import type { VaultPath } from './vault/path.ts'
import type { Vault } from './vault/read-vault.ts'

/** What the pages of a vault's notes are made of. */
export interface Pages extends Rendering {
  vault: Vault
  backlinks: ReadonlyMap<VaultPath, readonly Reference[]>
  aroundOf(note: IndexedNote): Around
}

/**
 * Renders what has changed, and leaves the rest as it is remembered.
 *
 * @returns how many notes were rendered
 */
export async function renderChanged(pages: Pages, memory: Memory, crew: Crew, breathe: Breathe): Promise<number> {
  const { site, outside, backlinks, aroundOf, reach } = pages
  const { index, formulas } = site
  const texts = await fingerprintTexts(site, outside, reach, breathe)
  const isChanged = ({ path }: { path: VaultPath }): boolean =>
    texts.has(path) && memory.pages.get(path)?.text !== texts.get(path)
  const changed = pages.vault.notes.filter(isChanged)
  await parseTrees(changed, pages, crew)
  const renderedPages = renderNotes(changed, pages, crew)
  const signOf = openSourceSigns(index)
  for (const note of index.noteByPath.values()) {
    await breathe()
    const { path } = note
    const references = backlinks.get(path) ?? []
    const around = aroundOf(note)
    const isNew = isChanged(note)
    const before = isNew ? undefined : memory.pages.get(path)
    const mentioning = fingerprintMentioning(note, references, signOf, around, formulas.macros)
    if (before?.mentioning === mentioning) continue
    const fingerprint = {
      text: texts.get(path) ?? '',
      mentioning,
      backlinks: fingerprintBacklinks(note, references, index, around, formulas.macros),
    }
    if (before?.backlinks === fingerprint.backlinks) {
      memory.pages.set(path, { ...before, mentioning })
      continue
    }
    const { page, ...made } = isNew ? await takeNext(renderedPages) : { page: rememberedPage(path, memory) }
    const { backlinks: renewed, rest: more } = renderBacklinks(note, references, index, around, formulas)
    memory.writeNote(path, { ...page, backlinks: renewed }, more, made)
    memory.pages.set(path, {
      ...fingerprint,
      own: page.own,
      files: page.files,
      problems: page.problems,
      moreMentions: more.length,
      cardWeights: Object.fromEntries(page.cards.map(({ key, weight }) => [key, weight])),
      drawsInPage: page.drawsInPage,
    })
  }
  return changed.length
}

async function takeNext(pages: AsyncIterator<RenderedPage>): Promise<RenderedPage> {
  const next = await pages.next()
  if (next.done) throw new Error('fewer notes were rendered than have changed')
  return next.value
}

function rememberedPage(path: VaultPath, memory: Memory): RenderedNote {
  const page = memory.readNote(path)
  if (!page) throw new Error(`the page of ${path} is remembered in part`)
  return page
}
