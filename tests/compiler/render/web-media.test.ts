import assert from 'node:assert/strict'
import { test } from 'node:test'
import { readWebMedia } from '../../../src/compiler/render/web-media.ts'

const YOUTUBE = 'https://www.youtube-nocookie.com/embed/'
const VIMEO = 'https://player.vimeo.com/video/'
const POST = 'https://platform.twitter.com/embed/Tweet.html?dnt=true&id='

const ROWS: [address: string, frame: string | undefined][] = [
  ['https://www.youtube.com/watch?v=aB3dE5gH7jK', `${YOUTUBE}aB3dE5gH7jK?autoplay=1`],
  ['http://m.youtube.com/watch?v=aB3dE5gH7jK&t=90', `${YOUTUBE}aB3dE5gH7jK?autoplay=1&start=90`],
  ['https://youtu.be/aB3dE5gH7jK?t=1m30s', `${YOUTUBE}aB3dE5gH7jK?autoplay=1&start=90`],
  ['https://youtu.be/aB3dE5gH7jK?t=1h2s', `${YOUTUBE}aB3dE5gH7jK?autoplay=1&start=3602`],
  ['https://www.youtube.com/shorts/aB3dE5gH7jK', `${YOUTUBE}aB3dE5gH7jK?autoplay=1`],
  ['https://www.youtube.com/live/aB3dE5gH7jK', `${YOUTUBE}aB3dE5gH7jK?autoplay=1`],
  ['https://www.youtube.com/embed/aB3dE5gH7jK', `${YOUTUBE}aB3dE5gH7jK?autoplay=1`],
  ['https://www.youtube.com/playlist?list=PLx-1', `${YOUTUBE}videoseries?autoplay=1&list=PLx-1`],
  ['https://www.youtube.com/watch?v=aB3dE5gH7jK&list=PLx', `${YOUTUBE}aB3dE5gH7jK?autoplay=1&list=PLx`],
  ['https://www.youtube.com/@someone', undefined],
  ['https://www.youtube.com/watch?v="><script>', undefined],
  ['https://i.ytimg.com/vi/aB3dE5gH7jK/0.jpg', undefined],
  ['https://vimeo.com/76979871', `${VIMEO}76979871?autoplay=1&dnt=1`],
  ['https://vimeo.com/76979871/abcdef12#t=30s', `${VIMEO}76979871?autoplay=1&dnt=1&h=abcdef12#t=30s`],
  ['https://vimeo.com/channels/staffpicks/76979871', `${VIMEO}76979871?autoplay=1&dnt=1`],
  ['https://vimeo.com/about', undefined],
  ['https://twitter.com/a/status/1580548874246443010', `${POST}1580548874246443010`],
  ['https://x.com/a/status/1580548874246443010?s=20', `${POST}1580548874246443010`],
  ['https://x.com/a', undefined],
  ['https://example.com/watch?v=aB3dE5gH7jK', undefined],
  ['https://example.com/a.png', undefined],
  ['a.png', undefined],
]

for (const [address, frame] of ROWS) {
  test(`${address} is ${frame === undefined ? 'a picture' : 'a film or post'}`, () => {
    assert.equal(readWebMedia(address)?.frame, frame)
  })
}
