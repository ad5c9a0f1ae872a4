import assert from 'node:assert/strict'
import { EventEmitter } from 'node:events'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { after, test } from 'node:test'
import type { RenderedNote } from '../src/compiler/render/rendered-note.ts'
import type { VaultPath } from '../src/compiler/vault/path.ts'
import { followVault } from '../src/follow-vault.ts'
import { openSavedPages } from '../src/saved-pages.ts'

test('a saved note is shown before the vault is compiled, and belongs to it afterwards', async () => {
  const { save, said, shown, hold } = follow()
  const release = hold()
  save('Port.md')
  await until(() => said.length === 1)
  assert.deepEqual(said, ['showed Port.md'])
  assert.equal(shown('Port.md'), 'Port.md, 1')
  release()
  await until(() => said.length === 2)
  assert.deepEqual(said, ['showed Port.md', 'compiled, 1 shown before'])
  assert.equal(shown('Port.md'), undefined)
})

test('what embeds a saved note is shown after it, unless something newer is shown', async () => {
  const { save, said, shown, hold, holdEmbedders } = follow()
  const release = hold()
  const releaseEmbedders = holdEmbedders()
  save('Embedded.md')
  await until(() => said.length === 1)
  assert.deepEqual(said, ['showed Embedded.md'])
  releaseEmbedders()
  await until(() => said.length === 2)
  assert.deepEqual(said, ['showed Embedded.md', 'showed Embedder.md'])
  release()
  await until(() => said.some(isCompiled))

  const releaseLate = holdEmbedders()
  save('Embedded.md')
  await until(() => said.filter(isCompiled).length === 2)
  releaseLate()
  await wait(50)
  assert.equal(said.filter((word) => word === 'showed Embedder.md').length, 1)
  assert.equal(shown('Embedder.md'), undefined)
})

test('what embeds a saved note belongs to the vault when it is compiled, though it was shown late', async () => {
  const { save, said, shown, begun, hold, holdEmbedders } = follow()
  const releaseEmbedders = holdEmbedders()
  const release = hold()
  save('Embedded.md')
  await until(() => begun() === 1)
  releaseEmbedders()
  await until(() => shown('Embedder.md') !== undefined)
  release()
  await until(() => said.some(isCompiled))
  assert.equal(said.at(-1), 'compiled, 2 shown before')
  assert.equal(shown('Embedder.md'), undefined)
})

test('a note is shown though another is saved before what embeds the first has been rendered', async () => {
  const { save, said, hold, holdEmbedders } = follow()
  const release = hold()
  const releaseEmbedders = holdEmbedders()
  save('Embedded.md')
  await until(() => said.length === 1)
  save('Port.md')
  await until(() => said.length === 2)
  releaseEmbedders()
  release()
  await until(() => said.some(isCompiled))
  assert.deepEqual(said.slice(0, 2), ['showed Embedded.md', 'showed Port.md'])
  assert.equal(said.includes('showed Embedder.md'), false)
})

test('several events of one save are one', async () => {
  const { save, said } = follow()
  for (let event = 0; event < 3; event += 1) save('Port.md')
  await until(() => said.some(isCompiled))
  assert.deepEqual(said, ['showed Port.md', 'compiled, 1 shown before'])
})

test('what is saved while the vault is compiled is shown until the next time', async () => {
  const { save, said, shown, begun, hold } = follow()
  const release = hold()
  save('Port.md')
  await until(() => begun() === 1)
  const releaseNext = hold()
  save('Port.md')
  await until(() => shown('Port.md') === 'Port.md, 2')
  release()
  await until(() => said.some(isCompiled))
  assert.equal(shown('Port.md'), 'Port.md, 2')
  releaseNext()
  await until(() => said.filter(isCompiled).length === 2)
  assert.equal(shown('Port.md'), undefined)
})

test('many notes at once, other files and hidden ones', async () => {
  const { save, said } = follow()
  for (let note = 0; note < 8; note += 1) save(`Note ${note}.md`)
  await until(() => said.length === 1)
  assert.deepEqual(said, ['compiled, 0 shown before'])
  save('.obsidian/workspace.json')
  save('../elsewhere.md')
  await wait(400)
  assert.deepEqual(said, ['compiled, 0 shown before'])
})

const isCompiled = (word: string): boolean => word.startsWith('compiled')

const temporary = mkdtempSync(join(tmpdir(), 'verso-follow-'))
after(() => rmSync(temporary, { recursive: true, force: true }))

/**
 * Follows a vault in which every note that is saved has a page, which counts how often it was. On a busy machine nothing is sure to
 * come soon, so what must come later is held back until it is released.
 */
function follow() {
  const folder = mkdtempSync(join(temporary, 'memory-'))
  const watcher = Object.assign(new EventEmitter(), { add: () => undefined })
  const said: string[] = []
  let times = 0
  let begun = 0
  let held: Promise<void> | undefined
  let whole: Promise<void> | undefined
  const rendered = (path: string): [VaultPath, RenderedNote] => [path as VaultPath, pageOf(`${path}, ${(times += 1)}`)]
  followVault(
    {
      options: { vault: '/vault' },
      giveWay: () => undefined,
      folder,
      vault: {
        async *renderSaved(paths) {
          yield new Map(paths.map(rendered))
          await whole
          if (paths.some((path) => path.startsWith('Embedded'))) yield new Map([rendered('Embedder.md')])
        },
      },
    },
    watcher,
    { error: (message) => void said.push(message) },
    {
      showSaved: (pages) => void said.push(`showed ${[...pages.keys()].join()}`),
      show: (_notes, shown) => void said.push(`compiled, ${shown.size} shown before`),
    },
    async () => {
      begun += 1
      await held
      return []
    },
  )
  const page = openSavedPages(folder)
  return {
    said,
    /** How many times the vault was begun to be compiled. */
    begun: () => begun,
    save: (path: string) => watcher.emit('all', 'change', join('/vault', path)),
    shown: (path: string) => page(path)?.html,
    holdEmbedders() {
      const { promise, resolve } = Promise.withResolvers<void>()
      whole = promise
      return resolve
    },
    hold() {
      const { promise, resolve } = Promise.withResolvers<void>()
      held = promise
      return resolve
    },
  }
}

function pageOf(html: string): RenderedNote {
  const backlinks = {
    total: 0,
    groups: [],
    embeds: [],
    embedTotal: 0,
    cards: [],
    cardTotal: 0,
    more: 0,
    unlinked: [],
    outgoing: { links: [], more: 0 },
  }
  const properties = { count: 0, html: '' }
  return {
    html,
    own: '',
    outline: [],
    cards: [],
    backlinks,
    properties,
    classes: [],
    drawsInPage: false,
    files: [],
    problems: [],
  }
}

async function until(isTrue: () => boolean): Promise<void> {
  for (let tries = 0; !isTrue(); tries += 1) {
    assert.ok(tries < 1000, 'it never came')
    await wait(10)
  }
}
