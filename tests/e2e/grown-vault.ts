import { writeFiles } from './write-files.ts'

const FOLDER_SIZE = 40

/**
 * Writes a vault of some size, whose notes all look alike: so a page that is heavier in a larger one tells of what grows with it.
 *
 * @returns the folder
 */
export function writeGrownVault(folder: string, count: number): string {
  const files = Array.from({ length: count }, (_, at): [string, string] => [
    `${folderOfNote(at)}/Note ${at}.md`,
    textOf(at),
  ])
  return writeFiles(folder, Object.fromEntries(files))
}

function folderOfNote(at: number): string {
  return `Folder ${Math.floor(at / FOLDER_SIZE)}`
}

function textOf(at: number): string {
  const before = [1, 2, 3, 4, 5].map((step) => at - step).filter((other) => other >= 0)
  const links = before.map((other) => `- is like [[Note ${other}]], but a little later\n`).join('')
  const card = `START\nBasic\nWhat is [[Note ${at}]] like?\nBack: like [[Note ${at - 1}]]\nEND\n`
  const words = 'A service runs in a cluster and is reached over a port of the host. '.repeat(6)
  return `---\ntags: [all]\nupdated: 2024-01-01\n---\n## First of ${at}\n\n${words}\n\n${links}\n## Second of ${at}\n\n${words}\n\n${card}`
}
