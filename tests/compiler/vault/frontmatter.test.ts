import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dateOf, splitFrontmatter, textsOf, valueOf } from '../../../src/compiler/vault/frontmatter.ts'

test('properties stand between two lines of three dashes', () => {
  const { properties, body, linesAbove } = splitFrontmatter('---\ntitle: x\ntags: [a, b]\n---\nText\n')
  assert.deepEqual(
    { properties, body, linesAbove },
    {
      properties: { title: 'x', tags: ['a', 'b'] },
      body: 'Text\n',
      linesAbove: 4,
    },
  )
})

test('the closing line may end with blanks, or end the file', () => {
  assert.equal(splitFrontmatter('---\na: 1\n---  \t\nText').body, 'Text')
  assert.deepEqual(splitFrontmatter('---\na: 1\n---').properties, { a: 1 })
  assert.deepEqual(splitFrontmatter('---\n---\nText'), { ...NOTHING, body: 'Text', linesAbove: 2 })
})

test('what only looks like properties is text', () => {
  for (const text of [
    '',
    'Text',
    '\n---\na: 1\n---\n',
    '--- \na: 1\n---\n',
    '---\na: 1\n',
    '---\na: 1\n----\n',
    ' ---\na: 1\n---\n',
  ]) {
    assert.deepEqual(splitFrontmatter(text), { ...NOTHING, body: text, linesAbove: 0 })
  }
})

test('YAML is read by its core schema', () => {
  const { properties } = splitFrontmatter(
    '---\na: yes\nb: no\nc: true\nd: 2024-01-02\ne: ~\nf: 1.5\n"__proto__": x\n---\n',
  )
  assert.deepEqual(Object.entries(properties), [
    ['a', 'yes'],
    ['b', 'no'],
    ['c', true],
    ['d', '2024-01-02'],
    ['e', null],
    ['f', 1.5],
    ['__proto__', 'x'],
  ])
})

test('JSON between the lines is read, too', () => {
  assert.deepEqual(splitFrontmatter('---\n{"a": ["b"]}\n---\n').properties, { a: ['b'] })
})

// Properties that cannot be read, and where that is said.
const BROKEN: [title: string, yaml: string, place: string][] = [
  ['a colon in a bare text', 'title: a: b', '2:8'],
  ['a list that does not end', 'a: 1\ntags: [x', '4:1'],
  ['a name that stands twice', 'a: 1\na: 2', '3:1'],
  ['a tab before a name', 'a:\n\tb: 1', '3:1'],
  ['a list for properties', '\n- a', '3:1'],
  ['a text for properties', 'a', '2:1'],
  ['an alias of nothing', 'a: 1\nb: *bold*', '3:4'],
  ['an anchor that holds itself', 'a: &x\n  b: *x', '2:1'],
  [
    'aliases that multiply',
    'a: &a [x,x,x,x,x,x,x,x,x]\nb: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]\nc: &c [*b,*b,*b,*b,*b,*b,*b,*b,*b]\nd: [*c,*c,*c,*c]',
    '2:1',
  ],
  ['broken JSON', '{"a": 1,\n "b" 2}', '3:6'],
]

for (const [title, yaml, place] of BROKEN) {
  test(`${title} is a fault, and the text stays`, () => {
    const { properties, body, fault } = splitFrontmatter(`---\n${yaml}\n---\nText`)
    assert.deepEqual(properties, {})
    assert.equal(body, 'Text')
    assert.equal(`${fault?.place.line}:${fault?.place.column}`, place)
    assert.doesNotMatch(fault?.message ?? '\n', /\n/)
  })
}

test('lists that are nested without end are a fault', () => {
  assert.ok(splitFrontmatter(`---\na: ${'['.repeat(50_000)}\n---\n`).fault)
})

test('texts are known with their places, in lists and below names, too', () => {
  const { texts } = splitFrontmatter('---\na: "x"\nb:\n  - y\n  - 2\nc: { d: [z] }\ne: true\n---\n')
  assert.deepEqual(
    texts.map(({ name, text, place }) => [name, text, `${place.line}:${place.column}`]),
    [
      ['a', 'x', '2:4'],
      ['b', 'y', '4:5'],
      ['b', '2', '5:5'],
      ['c', 'z', '6:10'],
    ],
  )
})

test('a wikilink without quotes is a text where links may stand', () => {
  const { properties, unquoted } = splitFrontmatter('---\nup: [[A|b]]\nall:\n  - [[C]]\ntags: [[d]]\n---\n')
  assert.deepEqual(properties, { up: '[[A|b]]', all: ['[[C]]'], tags: [['d']] })
  assert.deepEqual(
    unquoted.map(({ line, column }) => `${line}:${column}`),
    ['2:5', '4:5'],
  )
})

test('capital letters in a name do not count, but the exact name goes first', () => {
  assert.equal(valueOf({ Tags: 'a' }, 'tags'), 'a')
  assert.equal(valueOf({ Tags: 'a', tags: 'b' }, 'tags'), 'b')
  assert.equal(valueOf({}, 'constructor'), undefined)
})

test('texts come from a list or from a single text', () => {
  assert.deepEqual(textsOf('a'), ['a'])
  assert.deepEqual(textsOf([' a ', 1, null, '', 'b']), ['a', '1', 'b'])
  assert.deepEqual(textsOf(undefined), [])
  assert.deepEqual(textsOf(2024), ['2024'])
})

const DATES: [value: string, isDate: boolean][] = [
  ['2024-09-16', true],
  ['2024-09-16T20:02', true],
  ['2024-09-16T20:02:09', true],
  ['2024-09-16T20:02:09.5+02:00', true],
  ['2024-09-16 20:02', true],
  ['2024-13-01', false],
  ['2024-09-16T99:00', false],
  ['16.09.2024', false],
  ['2024', false],
  ['soon', false],
  ['', false],
]

for (const [value, isDate] of DATES) {
  test(`“${value}” is ${isDate ? 'a date' : 'none'}`, () => {
    assert.equal(dateOf({ date: value }, 'date'), isDate ? value : undefined)
  })
}

test('the first property that is a date counts', () => {
  assert.equal(dateOf({ a: 'soon', b: '2024-01-02', c: '2024-01-03' }, 'x', 'a', 'b', 'c'), '2024-01-02')
  assert.equal(dateOf({ a: 20240102 }, 'a'), undefined)
})

const NOTHING = { properties: {}, texts: [], unquoted: [] }
