import { writeCards } from '../../../src/compiler/decks/card.ts'
import type { AnkiCard, Outside } from '../../../src/compiler/decks/card.ts'
import { mediaName } from '../../../src/compiler/decks/media-files.ts'
import type { Problem } from '../../../src/compiler/problems/problem.ts'
import { renderReady } from '../../../src/compiler/render/render-ready.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'
import { tinyVault } from '../tiny-vault.ts'

/** Where the site of these cards stands. */
export const SITE = 'https://notes.example'

/** Every file of the vault goes along, with a content that needs no reading. */
export const ALL_MEDIA: Outside['media'] = {
  nameOf: (path) => mediaName(path, 'a1b2c3d4e5'),
  bytesTooMany: () => undefined,
}

/**
 * The cards of the first note of a vault that lies nowhere on a disk, as Anki holds them.
 *
 * @param files texts by path
 */
export async function writtenCards(
  files: Readonly<Record<string, string>>,
  outside: Outside = { site: SITE, media: ALL_MEDIA },
): Promise<{ cards: AnkiCard[]; problems: Problem[] }> {
  const { index, site } = tinyVault(files)
  const note = index.noteByPath.get(toVaultPath(Object.keys(files)[0] ?? ''))
  if (!note) throw new Error('the first file is no note')
  const { fields } = await renderReady(note, site)
  return writeCards(fields, note, site, outside)
}

/** What stands in Anki for a text on the back of a card. */
export async function writtenBack(
  back: string,
  more: Readonly<Record<string, string>> = {},
  outside?: Outside,
): Promise<string> {
  const { cards } = await writtenCards({ 'Card.md': `START\nBasic\nQ\nBack: ${back}\nEND\n`, ...more }, outside)
  return cards[0]?.fields[1]?.html ?? ''
}
