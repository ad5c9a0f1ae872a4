import assert from 'node:assert/strict'
import { test } from 'node:test'
import { frameAddress, heightTold, hostOf } from '../../src/islands/web-frame.ts'

test('a frame is named by the host it comes from', () => {
  const film = 'https://www.youtube-nocookie.com/embed/x?autoplay=1'
  assert.equal(hostOf(film), 'youtube-nocookie.com')
  const post = 'https://platform.twitter.com/embed/Tweet.html?id=1'
  assert.equal(hostOf(post), 'platform.twitter.com')
})

test('a post is shown in the colours of the page, a film as it is', () => {
  assert.equal(frameAddress('https://p.example/?id=1', false, 'dark'), 'https://p.example/?id=1&theme=dark')
  assert.equal(frameAddress('https://p.example/?id=1', true, 'dark'), 'https://p.example/?id=1')
})

test('a post may say how tall it is, and nothing else', () => {
  const resize = (height: unknown): unknown => ({
    'twttr.embed': { method: 'twttr.private.resize', params: [{ height }] },
  })
  const rows: [message: unknown, height: number | undefined][] = [
    [resize(420.3), 421],
    [resize(0), undefined],
    [resize(1e9), undefined],
    [resize('420'), undefined],
    [{ 'twttr.embed': { method: 'twttr.private.rendered', params: [{ height: 5 }] } }, undefined],
    [{ 'twttr.embed': { method: 'twttr.private.resize' } }, undefined],
    ['{}', undefined],
    [null, undefined],
  ]
  for (const [message, height] of rows) assert.equal(heightTold(message), height)
})
