/** Path of a file inside the vault: NFC, forward slashes, no slash in front. */
export type VaultPath = string & { readonly __brand: 'VaultPath' }

/** Makes a path as the file system gives it one of the vault. */
export function toVaultPath(path: string): VaultPath {
  return path.replaceAll('\\', '/').normalize('NFC') as VaultPath
}

/** `a/b/Note.md` -> `a/b`; the root is the empty string. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** `a/b/Note.md` -> `Note.md` */
export function fileNameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** `a/b/Note.md` -> `Note`; other files keep their ending. */
export function nameOf(path: string): string {
  return withoutNoteEnding(fileNameOf(path))
}

/** `a/b/Note.md` -> `a/b/Note` */
export function withoutNoteEnding(path: string): string {
  return path.replace(NOTE_ENDING, '')
}

export function isNotePath(path: string): boolean {
  return NOTE_ENDING.test(path)
}

export function isMdxPath(path: string): boolean {
  return /\.mdx$/i.test(path)
}

// `.md`, `.MD`, `.mdx`
const NOTE_ENDING = /\.mdx?$/i

/**
 * Makes the path of an address from a path in the vault, segment by segment: letters and digits of any script stay,
 * case is folded, all else becomes a dash. No segment is empty.
 *
 * @example slugifyPath('Infra/AWS ECS (new)') // => 'infra/aws-ecs-new'
 */
export function slugifyPath(path: string): string {
  return path
    .split('/')
    .map((segment) => slugify(segment, NO_PART_OF_PATHS))
    .join('/')
}

/** Makes the part of an address from the name of a tag or a deck; unlike that of a note it keeps emoji, which alone may be a name. */
export function slugifyLabel(label: string): string {
  return slugify(label, NO_PART_OF_LABELS)
}

const NO_PART_OF_PATHS = /[^\p{L}\p{M}\p{N}_]+/gu
const NO_PART_OF_LABELS = /[^\p{L}\p{M}\p{N}\p{So}\u{1f3fb}-\u{1f3ff}_]+/gu

function slugify(segment: string, noPart: RegExp): string {
  const slug = segment
    .normalize('NFC')
    .toLowerCase()
    .replace(/['’]/gu, '')
    .replace(noPart, '-')
    .replace(/^-+|-+$/g, '')
    .normalize('NFC')
  return slug || 'untitled'
}
