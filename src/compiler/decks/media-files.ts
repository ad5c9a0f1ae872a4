import { kindOf } from '../render/media-kind.ts'
import type { FileDigest } from '../vault/file-digests.ts'
import { fileNameOf, slugifyPath } from '../vault/path.ts'
import type { VaultPath } from '../vault/path.ts'

/** The files that cards take along into Anki. */
export interface CardMedia {
  /** What a file is called among Anki's media; nothing for one that is not taken along. */
  nameOf(path: VaultPath): string | undefined
  /** Bytes of a file that is left out for its size. */
  bytesTooMany(path: VaultPath): number | undefined
}

/** @param digests of the files that cards show */
export function cardMedia(digests: ReadonlyMap<VaultPath, FileDigest>): CardMedia {
  const isLarge = ({ bytes }: FileDigest): boolean => bytes > MOST_BYTES
  return {
    nameOf(path) {
      const digest = digests.get(path)
      return digest && !isLarge(digest) && TAKEN.has(kindOf(path)) ? mediaName(path, digest.sha1) : undefined
    },
    bytesTooMany(path) {
      const digest = digests.get(path)
      return digest && isLarge(digest) && TAKEN.has(kindOf(path)) ? digest.bytes : undefined
    },
  }
}

/**
 * Names a file among Anki's media, which are one folder for all decks of all authors: by its content, so that a picture that
 * changed does not take the place of the old one in cards that still show that.
 *
 * @example mediaName('img/Big Plan.PNG', '3f2a91c0…') // => 'big-plan-3f2a91c0.png'
 * @see Anki `normalize_filename`: no `/ \ : * ? " < > | ^ [ ]`, no device names of Windows, at most 120 bytes
 */
export function mediaName(path: string, sha1: string): string {
  const name = fileNameOf(path)
  const dot = name.lastIndexOf('.')
  // A name that begins with a line is one of a note type to Anki.
  const slug = slugifyPath(dot > 0 ? name.slice(0, dot) : name).replace(/^_+/, '')
  const ending =
    dot > 0
      ? name
          .slice(dot + 1)
          .toLowerCase()
          .replace(/[^a-z\d]/g, '')
      : ''
  return `${shorten(slug)}-${sha1.slice(0, 8)}${ending === '' ? '' : `.${ending}`}`
}

// What is larger makes packages that no phone takes; such files are linked.
const MOST_BYTES = 20_000_000

const TAKEN = new Set(['image', 'audio', 'video'])

function shorten(slug: string): string {
  let kept = ''
  for (const sign of slug) {
    if (Buffer.byteLength(kept + sign) > MOST_NAME_BYTES) break
    kept += sign
  }
  return kept
}

const MOST_NAME_BYTES = 80
