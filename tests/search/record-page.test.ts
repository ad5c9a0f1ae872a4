import { equal } from 'node:assert/strict'
import { it } from 'node:test'
import { recordPage } from '../../src/search/record-page.ts'

it('puts a note’s text in the body, all else in the head', () => {
  const page = recordPage({
    kind: 'note',
    address: '/aws/task/',
    title: 'task & <co>',
    html: '<h2 id="a">A</h2><p>text</p>',
    tags: ['area/net', 'area'],
    folder: 'infra/AWS',
    aliases: ['job', 'the "task"'],
  })
  equal(
    page,
    '<!doctype html><html><head>' +
      '<meta data-pagefind-meta="title[content]" content="task &amp; &lt;co>">' +
      '<meta data-pagefind-meta="image[content]" content="">' +
      '<meta data-pagefind-meta="aliases[content]" content="job, the &quot;task&quot;">' +
      '<meta data-pagefind-meta="tags[content]" content="area/net, area">' +
      '<meta data-pagefind-filter="kind[content]" content="note">' +
      '<meta data-pagefind-filter="tag[content]" content="area">' +
      '<meta data-pagefind-filter="tag[content]" content="area/net">' +
      '<meta data-pagefind-filter="folder[content]" content="infra">' +
      '<meta data-pagefind-filter="folder[content]" content="infra/AWS">' +
      '</head><body><h1>task &amp; &lt;co></h1><h2 id="a">A</h2><p>text</p></body></html>',
  )
})

it('gives a card its question and its note, and weighs its text less', () => {
  const page = recordPage({
    kind: 'card',
    address: '/aws/task/#card-1',
    question: 'why?',
    noteTitle: 'task',
    html: '<p>because</p>',
    tags: [],
    folder: '',
  })
  equal(
    page,
    '<!doctype html><html><head>' +
      '<meta data-pagefind-meta="title[content]" content="">' +
      '<meta data-pagefind-meta="image[content]" content="">' +
      '<meta data-pagefind-meta="question[content]" content="why?">' +
      '<meta data-pagefind-meta="note[content]" content="task">' +
      '<meta data-pagefind-filter="kind[content]" content="card">' +
      '</head><body data-pagefind-weight="0.5"><p>because</p></body></html>',
  )
})
