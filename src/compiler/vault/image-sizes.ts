import { readFile } from 'node:fs/promises'
import { imageSizeFromFile } from 'image-size/fromFile'
import type { VaultPath } from './path.ts'
import { readSvgSize } from './svg-size.ts'

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
        const size = path.toLowerCase().endsWith('.svg')
          ? readSvgSize(await readFile(file, 'utf8'))
          : await readPixels(file)
        if (size) sizes.set(path, size)
      } catch {
        return
      }
    }),
  )
  return sizes
}

async function readPixels(file: string): Promise<ImageSize> {
  const { width, height, orientation = 1 } = await imageSizeFromFile(file)
  // From 5 on, a camera's picture lies on its side.
  return orientation >= 5 ? { width: height, height: width } : { width, height }
}
