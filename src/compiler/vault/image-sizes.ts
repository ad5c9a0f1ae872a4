import { imageSizeFromFile } from 'image-size/fromFile'
import type { VaultPath } from './path.ts'

/** Width and height in pixels, as the picture is shown. */
export interface ImageSize {
  width: number
  height: number
}

/**
 * Reads the sizes of images from their first bytes. What is no image that can be measured is left out.
 *
 * @param files where they are on the disk
 */
export async function readImageSizes(files: ReadonlyMap<VaultPath, string>): Promise<Map<VaultPath, ImageSize>> {
  const sizes = new Map<VaultPath, ImageSize>()
  await Promise.all(
    [...files].map(async ([path, file]) => {
      try {
        const { width, height, orientation = 1 } = await imageSizeFromFile(file)
        // From 5 on, a camera's picture lies on its side.
        sizes.set(path, orientation >= 5 ? { width: height, height: width } : { width, height })
      } catch {
        return
      }
    }),
  )
  return sizes
}
