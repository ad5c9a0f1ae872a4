import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { h, t } from '../../../src/compiler/render/context.ts'
import { withPlainLinks } from '../../../src/compiler/render/plain-links.ts'

const internal = (...more: string[]): string[] => ['internal-link', ...more]
const rows: [about: string, link: Element, left: string][] = [
  ['a note', h('a', { className: internal(), href: '/a/', id: 'x-M-1' }, [t('A')]), '<a>A</a>'],
  ['a file', h('a', { className: internal('file-link'), href: '/a.pdf', download: true }, [t('A')]), '<a>A</a>'],
  ['what is not written', h('a', { className: internal('is-unresolved'), title: 'a > "b"' }, [t('A')]), '<a>A</a>'],
  [
    'words in it',
    h('a', { className: internal(), href: '/a/' }, [h('em', {}, [t('A')]), t(' > B')]),
    '<a><em>A</em> > B</a>',
  ],
  ['another site', h('a', { className: ['external-link'], href: 'https://a.example/' }, [t('A')]), ''],
  ['a footnote', h('a', { href: '#fn-1', dataFootnoteRef: true }, [t('1')]), ''],
  ['a heading', h('h2', { id: 'internal-link' }, [t('A')]), ''],
]

for (const [about, link, left] of rows)
  test(`${left ? 'where a link leads is taken away' : 'what stays'}: ${about}`, () => {
    const html = toHtml(link)
    assert.equal(withPlainLinks(`x ${html} y`), `x ${left || html} y`)
  })
