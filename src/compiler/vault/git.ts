import { execFile } from 'node:child_process'

/**
 * Runs git on a folder.
 *
 * @param input what it reads
 * @returns what it writes
 * @throws where there is no git, no repository, or no such thing in it
 */
export function git(folder: string, args: readonly string[], input = ''): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const options = { encoding: 'buffer', maxBuffer: MOST_OUTPUT_BYTES } as const
    const child = execFile('git', ['-C', folder, ...args], options, (error, stdout) => {
      if (error) reject(error)
      else resolve(stdout)
    })
    // Where it ends before it has read all, the callback says why.
    child.stdin?.on('error', () => undefined)
    child.stdin?.end(input)
  })
}

const MOST_OUTPUT_BYTES = 1 << 30
