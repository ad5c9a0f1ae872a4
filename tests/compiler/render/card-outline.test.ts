import assert from 'node:assert/strict'
import { test } from 'node:test'
import { toHtml } from 'hast-util-to-html'
import { h, t } from '../../../src/compiler/render/context.ts'
import { outlineCard } from '../../../src/compiler/render/card-outline.ts'

test('the headings of a card count from below the title of the page', () => {
  const card = h('flip-card', {}, [
    h('h4', {}, [t('asked')]),
    h('div', {}, [h('h6', {}, [t('deep')]), h('h4', {}, [t('next')])]),
  ])
  const html = '<flip-card><h4>asked</h4><div><h6>deep</h6><h4>next</h4></div></flip-card>'
  assert.equal(toHtml(card), html)
  assert.equal(
    toHtml(outlineCard(card)),
    '<flip-card><h4 aria-level="2">asked</h4><div><h6 aria-level="3">deep</h6><h4 aria-level="2">next</h4></div></flip-card>',
  )
  assert.equal(toHtml(card), html)
})

test('a card without headings stays as it is', () => {
  const card = h('flip-card', {}, [h('p', {}, [t('text')])])
  assert.equal(outlineCard(card), card)
})
