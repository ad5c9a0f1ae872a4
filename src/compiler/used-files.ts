import type { LinkIndex } from './links/index-links.ts'
import { chosenOf } from './links/resolve.ts'
import { kindOf } from './render/media-kind.ts'
import type { SiteRows } from './render/open-site.ts'
import { readFileSizes } from './vault/file-sizes.ts'
import { readImageSizes } from './vault/image-sizes.ts'
import type { VaultPath } from './vault/path.ts'
import type { Vault } from './vault/read-vault.ts'

/** Where some files of a vault are on the disk. */
export function filesIn({ attachments }: Vault, paths: Iterable<VaultPath>): Map<VaultPath, string> {
  return new Map([...paths].map((path) => [path, attachments.get(path) ?? '']))
}

/** Sizes of the images in pixels, and of all other files in bytes. */
export async function measureFiles(
  files: ReadonlyMap<VaultPath, string>,
): Promise<Pick<SiteRows, 'imageSizes' | 'fileBytes'>> {
  const isImage = ([path]: [VaultPath, string]): boolean => kindOf(path) === 'image'
  return {
    imageSizes: await readImageSizes(new Map([...files].filter(isImage))),
    fileBytes: await readFileSizes(new Map([...files].filter((file) => !isImage(file)))),
  }
}

/** The files that notes link to or embed, and where they are on the disk. */
export function filesUsed(index: LinkIndex, vault: Vault): Map<VaultPath, string> {
  const used = new Map<VaultPath, string>()
  for (const note of index.noteByPath.values()) {
    for (const link of note.facts.links) {
      const resolution = chosenOf(index.resolve(note.path, link.written))
      const file = resolution.kind === 'attachment' ? vault.attachments.get(resolution.path) : undefined
      if (resolution.kind === 'attachment' && file !== undefined) used.set(resolution.path, file)
    }
  }
  return used
}
