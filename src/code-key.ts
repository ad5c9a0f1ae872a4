import { createHash } from 'node:crypto'
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'

/**
 * Hash of what the site is made with: its code, the packages, what of the process it depends on. Times do not count, since on a
 * server that publishes all files are new.
 *
 * @param root the project's folder
 * @param settings all else that decides how pages look, as plain JSON
 */
export function hashCode(root: string, settings: unknown): string {
  const hash = createHash('sha256').update(JSON.stringify([process.version, settings, environment()]))
  const own = readdirSync(root, { withFileTypes: true }).filter(
    (entry) => entry.isFile() && !OF_READERS.test(entry.name),
  )
  for (const { name } of own.sort((a, b) => (a.name < b.name ? -1 : 1))) add(name)
  for (const folder of ['src', 'public'])
    for (const name of readdirSync(join(root, folder), {
      recursive: true,
      encoding: 'utf8',
      withFileTypes: false,
    }).sort())
      add(join(folder, name))
  add('node_modules/.package-lock.json')
  return hash.digest('base64url')

  function add(file: string): void {
    try {
      hash.update(`\n${file}\n`).update(readFileSync(join(root, file)))
    } catch {
      // A folder, or something that is not there, is only a name.
    }
  }
}

// The settings, the packages, the compiler's options: not what tells people of the project.
const OF_READERS = /\.md$|^LICENSE/

function environment(): [string, string | undefined][] {
  return Object.entries(process.env)
    .filter(([name]) => /^(?:VERSO_(?!STAGES)|PUBLIC_|ASTRO_KEY|NODE_ENV$|TZ$)/.test(name))
    .sort()
}
