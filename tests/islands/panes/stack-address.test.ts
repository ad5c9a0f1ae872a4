import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nameOfPage, pageOfName, readStack, writeStack } from '../../../src/islands/panes/stack-address.ts'

test('a row is written so that a reader can read it', () => {
  assert.equal(writeStack('', ['aws/ecs', 'größe']), '?stack=aws/ecs&stack=gr%C3%B6%C3%9Fe')
  assert.equal(writeStack('?stack=old&q=x', ['a']), '?q=x&stack=a')
  assert.equal(writeStack('?stack=old', []), '')
})

test('whatever is written is read again', () => {
  const part = fc.string({ minLength: 1 }).filter((text) => !/[/\\]/.test(text) && text !== '.' && text !== '..')
  const name = fc.array(part, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'))
  fc.assert(
    fc.property(fc.array(name, { maxLength: 12 }), (names) => {
      assert.deepEqual(readStack(writeStack('', names)), names)
    }),
  )
})

test('nothing that is read can leave the site', () => {
  fc.assert(
    fc.property(
      fc.oneof(fc.string(), fc.webUrl(), fc.constantFrom('//evil', '..', '\\\\evil', '%2e%2e/x')),
      (written) => {
        for (const name of readStack(`?stack=${encodeURIComponent(written)}&stack=${written}`)) {
          const { origin, pathname } = new URL(pageOfName(name, '/repo/'), 'https://site.example/repo/a/')
          assert.equal(origin, 'https://site.example')
          assert.ok(pathname.startsWith('/repo/'), pathname)
        }
      },
    ),
  )
})

test('a page is named without what all pages share', () => {
  for (const [pathname, name] of [
    ['/repo/aws/ecs/', 'aws/ecs'],
    ['/repo/gr%C3%B6%C3%9Fe/', 'größe'],
    ['/repo/100%/', '100%'],
    ['/repo/', undefined],
    ['/other/aws/', undefined],
  ] as const) {
    assert.equal(nameOfPage(pathname, '/repo/'), name, pathname)
  }
})
