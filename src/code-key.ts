import { createHash } from 'node:crypto'
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Hash of what the site is made with: its code, the packages, what of the process it depends on. Times do not count, since on a
 * server that publishes all files are new. What the settings import from elsewhere than `src` is not seen; `--force` is for that.
 *
 * @param root the project's folder
 * @param settings all else that decides how pages look, as plain JSON
 */
export function hashCode(root: string, settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings, environment()]))
  const own = readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isFile() && !OF_READERS.test(entry.name))
    .map(({ name }) => name)
  const below = ['src', 'public'].flatMap((folder) => filesBelow(root, folder))
  for (const file of [...own.sort(), ...below.sort(), 'node_modules/.package-lock.json']) {
    const isFile = statSync(join(root, file), { throwIfNoEntry: false })?.isFile()
    hash.update(`\n${file}\n`).update(isFile ? readFileSync(join(root, file)) : '')
  }
  return hash.digest('base64url')
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return []
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' }).map((file) => join(folder, file))
}

// The settings, the packages, the compiler's options: not what tells people of the project.
const OF_READERS = /\.md$|^LICENSE/

function environment(): [string, string | undefined][] {
  return Object.entries(process.env)
    .filter(([name]) => /^(?:VERSO_(?!STAGES)|PUBLIC_|ASTRO_KEY|NODE_ENV$|TZ$)/.test(name))
    .sort()
}
