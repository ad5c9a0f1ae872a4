import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOMParser } from 'linkedom'
import { openPageStore } from '../../../src/islands/pages/page-store.ts'

const HERE = 'https://notes.example/a/'

test('a page is fetched once, is there when it has come, and is asked for anew when it has not', async (t) => {
  const asked: string[] = []
  const fetchPage = async (address: string) => {
    asked.push(address)
    return address.endsWith('/gone/') ? new Response('', { status: 404 }) : new Response('<!doctype html><p>text</p>')
  }
  const known = { DOMParser: globalThis.DOMParser, document: globalThis.document, fetch: globalThis.fetch }
  t.after(() => Object.assign(globalThis, known))
  Object.assign(globalThis, { DOMParser, document: { baseURI: HERE }, fetch: fetchPage })

  const store = openPageStore(HERE)
  assert.equal(store.has('/b/#part'), false)
  const read = store.read('/b/#part')
  assert.equal(store.has('/b/'), false)
  assert.equal((await read).querySelector('p')?.textContent, 'text')
  assert.equal(store.has('/b/#other'), true)
  await store.read('/b/')
  await assert.rejects(store.read('/gone/'), /answers 404/)
  assert.equal(store.has('/gone/'), false)
  await assert.rejects(store.read('/gone/'), /answers 404/)
  assert.deepEqual(
    asked,
    ['b', 'gone', 'gone'].map((page) => `https://notes.example/${page}/`),
  )
})
