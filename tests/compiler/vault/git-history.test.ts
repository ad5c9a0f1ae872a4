import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { after, test } from 'node:test'
import { readGitHistory, readVersions } from '../../../src/compiler/vault/git-history.ts'
import { toVaultPath } from '../../../src/compiler/vault/path.ts'

const temporary = mkdtempSync(join(tmpdir(), 'verso-history-'))
after(() => rmSync(temporary, { recursive: true, force: true }))

const DAY = 86_400
const START = Date.UTC(2025, 0) / 1000
const NOW = START + 1000 * DAY

/** A repository whose vault is the folder `vault`; each commit is a day after the one before. */
function newRepository(name: string) {
  const root = join(temporary, name)
  const folder = join(root, 'vault')
  mkdirSync(folder, { recursive: true })
  let days = 0
  const run = (...args: string[]): void => {
    const date = `${START + days * DAY} +0000`
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' }
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b', ...args], { cwd: root, env, stdio: 'pipe' })
  }
  run('init', '-q', '-b', 'main')
  return {
    folder,
    root,
    run,
    write(path: string, text: string) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    commit(inDays = 1) {
      days += inDays
      run('add', '-A')
      run('commit', '-qm', 'x', '--allow-empty')
    },
  }
}

async function versionsOf(folder: string, path: string): Promise<[text: string, day: number][]> {
  const { versions = [] } = (await readGitHistory(folder, NOW))?.files.get(toVaultPath(path)) ?? {}
  const texts = await readVersions(
    folder,
    versions.map(({ blob }) => blob),
  )
  return versions.map(({ blob, at }) => [texts.get(blob) ?? '', (at - START) / DAY])
}

test('the versions of a file are told, the newest first, whatever its name holds', async () => {
  const { folder, write, commit } = newRepository('plain')
  write('a/Ä "b".md', 'one\r\n')
  commit()
  write('other.md', 'x')
  commit()
  write('a/Ä "b".md', 'two\n')
  commit()
  assert.deepEqual(await versionsOf(folder, 'a/Ä "b".md'), [
    ['two\n', 3],
    ['one\n', 1],
  ])
})

test('a file is followed under its older names', async () => {
  const { folder, run, write, commit } = newRepository('renamed')
  const text = Array.from({ length: 20 }, (_, at) => `line ${at}\n`).join('')
  write('A.md', text)
  commit()
  run('mv', 'vault/A.md', 'vault/B.md')
  write('B.md', `${text}more\n`)
  commit()
  write('A.md', 'another\n')
  commit()
  const history = await readGitHistory(folder, NOW)
  assert.deepEqual(
    (await versionsOf(folder, 'B.md')).map(([, day]) => day),
    [2, 1],
  )
  assert.equal(history?.files.get(toVaultPath('B.md'))?.renamed, 0)
  assert.deepEqual(await versionsOf(folder, 'A.md'), [['another\n', 3]])
})

test('what came in by a merge came with the merge', async () => {
  const { folder, run, write, commit } = newRepository('merged')
  write('A.md', 'one\n')
  commit()
  run('checkout', '-qb', 'side')
  write('A.md', 'two\n')
  commit()
  run('checkout', '-q', 'main')
  write('B.md', 'x\n')
  commit()
  run('merge', '-q', '--no-ff', '-m', 'x', 'side')
  assert.deepEqual(await versionsOf(folder, 'A.md'), [
    ['two\n', 3],
    ['one\n', 1],
  ])
})

test('a deleted file has no history, and one that came again begins anew', async () => {
  const { folder, run, write, commit } = newRepository('deleted')
  write('A.md', 'one\n')
  write('B.md', 'one\n')
  commit()
  run('rm', '-q', 'vault/A.md', 'vault/B.md')
  commit()
  write('B.md', 'two\n')
  commit()
  assert.deepEqual(await versionsOf(folder, 'A.md'), [])
  assert.deepEqual(await versionsOf(folder, 'B.md'), [['two\n', 3]])
})

test('a shallow clone says where it ends', async () => {
  const { root, write, commit } = newRepository('deep')
  write('A.md', 'one\n')
  write('B.md', 'one\n')
  commit()
  write('B.md', 'two\n')
  commit()
  const clone = join(temporary, 'shallow')
  execFileSync('git', ['clone', '-q', '--depth', '1', `file://${root}`, clone], { stdio: 'pipe' })
  const history = await readGitHistory(join(clone, 'vault'), NOW)
  assert.deepEqual(
    [...(history?.files.values() ?? [])].map(({ isCutOff }) => isCutOff),
    [true, true],
  )
})

test('clocks that run ahead or back do not turn the order of versions', async () => {
  const { folder, write, commit } = newRepository('clocks')
  write('A.md', 'one\n')
  commit(5)
  write('A.md', 'two\n')
  commit(-3)
  write('A.md', 'three\n')
  commit(5000)
  const times = (await versionsOf(folder, 'A.md')).map(([text, day]) => [text, Math.round(day * DAY - 5 * DAY)])
  assert.deepEqual(times, [
    ['three\n', 2],
    ['two\n', 1],
    ['one\n', 0],
  ])
})

test('files that are not as they were committed are told', async () => {
  const { folder, write, commit } = newRepository('changed')
  write('A.md', 'one\n')
  write('B.md', 'one\n')
  commit()
  write('A.md', 'two\n')
  write('New.md', 'new\n')
  assert.deepEqual([...((await readGitHistory(folder, NOW))?.changed ?? [])], ['A.md'])
})

test('where there is no git or no commit, there is no history', async () => {
  const folder = join(temporary, 'none')
  mkdirSync(folder)
  assert.equal(await readGitHistory(folder, NOW), undefined)
  assert.equal(await readGitHistory(newRepository('empty').folder, NOW), undefined)
})
