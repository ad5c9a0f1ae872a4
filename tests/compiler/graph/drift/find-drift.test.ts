import assert from 'node:assert/strict'
import { test } from 'node:test'
import { cardOf, tellingsOf } from './tellings.ts'

const NOTE = `## Ports
- a port tells the services of one host from each other
- the first 1024 ports belong to the system
- a client takes any port above them

### Open ports
- a port is open while a [[socket]] listens on it
- \`ss -l\` lists the open ports
`

const COPY = NOTE.trimEnd()

const CASES: [title: string, answer: string, drift: string[]][] = [
  ['a copy word for word is none', COPY, []],
  ['a copy on other levels is none', COPY.replaceAll('## ', '#### '), []],
  ['a copy with other marks is none', COPY.replaceAll('- ', '1. ').replace('services', '**services**'), []],
  ['what is left out at the end is none', COPY.split('\n').slice(0, 2).join('\n'), []],
  ['a section that is left out is none', COPY.split('\n\n')[0] ?? '', []],
  ['sections in another order are none', COPY.split('\n\n').toReversed().join('\n\n'), []],
  [
    'words of the card’s own around a copy are none',
    `In short: it depends.\n\n${COPY}\n\n### My own view\n\nAsk twice.`,
    [],
  ],
  ['a link by another name is none', COPY.replace('[[socket]]', '[[socket|sockets]]'), []],
  ['words without their link are none', COPY.replace('[[socket]]', 'socket'), []],
  ['punctuation and little more is none', COPY.replace('above them', 'above them.'), []],
  [
    'another number',
    COPY.replace('1024', '1000'),
    ['otherwise Card.md:7 Port.md:3 the first [-1000-] {+1024+} ports belong to the system'],
  ],
  [
    'another word',
    COPY.replace('tells', 'keeps'),
    ['otherwise Card.md:6 Port.md:2 a port [-keeps-] {+tells+} the services of one host from each other'],
  ],
  [
    'another link',
    COPY.replace('[[socket]]', '[[process]]'),
    ['otherwise Card.md:11 Port.md:7 a port is open while a [-[[process]]-] {+[[socket]]+} listens on it'],
  ],
  [
    'a link that shows the same and leads elsewhere',
    COPY.replace('[[socket]]', '[[process|socket]]'),
    ['otherwise Card.md:11 Port.md:7 a port is open while a [-[[process|socket]]-] {+[[socket]]+} listens on it'],
  ],
  [
    'a line that the note does not have',
    COPY.replace('- a client', '- nobody owns the others\n- a client'),
    ['dropped Card.md:8 Port.md:3 [-nobody owns the others-]'],
  ],
  [
    'words that the note does not have',
    COPY.replace('the open ports', 'the open ports of the kernel'),
    ['dropped Card.md:12 Port.md:8 `ss -l` lists the open ports [-of the kernel-]'],
  ],
  [
    'a heading with another name',
    COPY.replace('Open ports', 'Listening'),
    ['renamed Card.md:10 Port.md:6 [-Listening-] {+Open ports+}'],
  ],
  [
    'a line in another place',
    COPY.replace(/(- the first.*\n)(- a client.*\n)/, '$2$1'),
    ['moved Card.md:7 Port.md:4 a client takes any port above them'],
  ],
  [
    'a line that only the note has, where the card has all others',
    COPY.replace(/- the first.*\n/, ''),
    ['grown Card.md:6 Port.md:3 {+the first 1024 ports belong to the system+}'],
  ],
]

for (const [title, answer, drift] of CASES) {
  test(`drift of a card: ${title}`, () => {
    assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf(`\n${answer}`) }), drift)
  })
}

const PAIRS: [title: string, note: string, card: string, words: string[]][] = [
  ['a formula', '# F\nlet\n$$\nx^{2} \\leq y\n$$\n', '# F\nlet\n$$\nx^2 \\lt y\n$$', ['x^2 [-\\lt-] {+\\leq+} y']],
  ['spacing in a formula', '# F\nlet\n$$\n\\left( a \\right) \\, b\n$$\n', '# F\nlet\n$$ (a) b $$', []],
  [
    'a sign in a formula',
    '# F\nwith $a < b$ for all\nlet it be',
    '# F\nwith $a > b$ for all\nlet it be',
    ['with $a [->-] {+<+} b$ for all'],
  ],
  [
    'a line of code',
    '# F\n```js\none()\ntwo()\nthree(4)\n```\n',
    '# F\n```\none()\nthree(5)\n```',
    ['one() {+two()+} three( [-5-] {+4+} )'],
  ],
  [
    'a cell of a table',
    '# F\n| a | b |\n| - | - |\n| port | 80 |\n| name | web |\n',
    '# F\n| a | b |\n| :-- | - |\n| port | 8080 |\n| name | web |',
    ['port | [-8080-] {+80+} |'],
  ],
  [
    'Chinese',
    '# 端口\n- 端口用于区分同一主机上的服务\n- 前 1024 个端口属于系统\n',
    '# 端口\n- 端口用于区分同一网络上的服务\n- 前 1024 个端口属于系统',
    ['端口用于区分同一 [-网络-] {+主机+} 上的服务'],
  ],
  [
    'Russian',
    '# Порт\n- порт различает службы узла\n- порты до 1024 системные\n',
    '# Порт\n- порт различает службы сети\n- порты до 1024 системные',
    ['порт различает службы [-сети-] {+узла+}'],
  ],
  [
    'right to left',
    '# פורט\n- הפורט מזהה שירות אחד במחשב\n- הפורטים הראשונים שייכים למערכת\n',
    '# פורט\n- הפורט מזהה שירות אחד ברשת\n- הפורטים הראשונים שייכים למערכת',
    ['הפורט מזהה שירות אחד [-ברשת-] {+במחשב+}'],
  ],
  [
    'a paragraph whose lines are broken elsewhere',
    '# F\none two three four\nfive six seven eight\nnine ten eleven twelve\n',
    '# F\none two three\nfour five six seven\neight nine ten eleven twelve',
    [],
  ],
  [
    'a word in such a paragraph',
    '# F\none two three four\nfive six seven eight\nnine ten eleven twelve\n',
    '# F\none two three\nfour five six 70\neight nine ten eleven twelve',
    ['one two three four five six [-70-] {+seven+} eight nine ten eleven twelve'],
  ],
  [
    'a line that became two',
    '# F\nfirst of all\none two three, four five six\nlast of all\n',
    '# F\nfirst of all\none two three\nfour five six\nlast of all',
    [],
  ],
]

for (const [title, note, card, words] of PAIRS) {
  test(`drift in ${title}`, () => {
    const told = tellingsOf({ 'Note.md': note, 'Card.md': cardOf(`\n${card}`) })
    assert.deepEqual(
      told.map((line) => line.replace(/^\S+ \S+ \S+ /, '')),
      words,
    )
  })
}

test('a card that has nothing of any note has no drift', () => {
  assert.deepEqual(
    tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf('\n## Ports\n- they are red\n- they are green') }),
    [],
  )
})

test('a card that embeds its sections can never drift', () => {
  assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf('![[Port#Ports]]') }), [])
})

test('the text of another card is nobody’s source', () => {
  const files = { 'A.md': cardOf(`\n${COPY}`), 'B.md': cardOf(`\n${COPY.replace('1024', '1000')}`) }
  assert.deepEqual(tellingsOf(files), [])
})

test('what several cards say alike is one finding', () => {
  const old = cardOf(`\n${COPY.replace('1024', '1000')}`)
  assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'A.md': old, 'B.md': `${old}\n${old}` }), [
    'otherwise A.md:7 B.md:7 B.md:21 Port.md:3 the first [-1000-] {+1024+} ports belong to the system',
  ])
})

test('a section goes on below one that was set into it', () => {
  const inner = '### Opening\n- the system call named bind gives it its number\n'
  const files = {
    'Bind.md': inner,
    'Socket.md':
      '## Life\n- a socket is made by its process\n\n![[Bind]]\n\n- it is closed after 60 seconds of silence\n',
    'Card.md': cardOf(
      `\n## Life\n- a socket is made by its process\n\n#${inner}- it is closed after 90 seconds of silence`,
    ),
  }
  assert.deepEqual(tellingsOf(files), [
    'otherwise Card.md:10 Socket.md:6 it is closed after [-90-] {+60+} seconds of silence',
  ])
})

test('a note says what it embeds', () => {
  const life = '## Life\n- a socket is made by its process\n- it is closed after 60 seconds of silence\n'
  const code = '```c\nint bind(int socket, int port);\nint listen(int socket);\n```\n'
  const files = {
    'Bind.md': `### Example\n${code.replace(/```\n$/, 'int accept(int socket);\n```\n')}`,
    'Card.md': cardOf(`\n${life}\n${code}`),
  }
  assert.deepEqual(tellingsOf({ ...files, 'Socket.md': `${life}\n![[Bind#Example]]\n` }), [])
  assert.deepEqual(tellingsOf({ ...files, 'Socket.md': life }), [
    'dropped Card.md:9 Socket.md:3 [-int bind(int socket, int port); int listen(int socket);-]',
  ])
})

test('an account of the author’s own is no copy, though it holds a line of the note', () => {
  const answer = [
    '- a port tells the services of one host from each other',
    '- nobody but the system: ports below 1024',
    '- any of the ports above, for clients take what is free',
  ]
  assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf(`\n${answer.join('\n')}`) }), [])
})

test('one line alone is a copy where it is nearly the same, in a note that is near', () => {
  const card = cardOf('the first 1000 ports belong to the system')
  const drift = 'otherwise Card.md:5 Port.md:3 the first [-1000-] {+1024+} ports belong to the system'
  assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'Card.md': `[[Port]]\n${card}` }), [drift])
  assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'Card.md': `\n${card}` }), [])
})

test('a label before a line weighs little', () => {
  const answer = COPY.replace('- the first', '- system: the first').replace('tells', 'keeps')
  assert.deepEqual(tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf(`\n${answer}`) }), [
    'otherwise Card.md:6 Port.md:2 a port [-keeps-] {+tells+} the services of one host from each other',
    'dropped Card.md:7 Port.md:3 [-system-] : the first 1024 ports belong to the system',
  ])
})

test('a question is mostly the card’s own, so only what it says otherwise counts', () => {
  const told = (question: string): string[] => tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf('Yes.', question) })
  assert.deepEqual(told(`${COPY}\n- and what does it say?`), [])
  assert.deepEqual(told(COPY.replace('1024', '1000')), [
    'otherwise Card.md:5 Port.md:3 the first [-1000-] {+1024+} ports belong to the system',
  ])
})

test('of notes that say the same the nearer is meant', () => {
  const files = {
    'Card.md': `![[Near]]\n\n${cardOf(`\n${COPY.replace('1024', '1000')}`)}`,
    'Far.md': NOTE,
    'Near.md': NOTE,
  }
  assert.match(tellingsOf(files)[0] ?? '', /Near\.md:3/)
})

test('a note may lie with its own card', () => {
  assert.deepEqual(tellingsOf({ 'Port.md': `${NOTE}\n# anki\n\n${cardOf(`\n${COPY.replace('1024', '0')}`)}` }), [
    'otherwise Port.md:18 Port.md:3 the first [-0-] {+1024+} ports belong to the system',
  ])
})

test('what weighs most comes first', () => {
  const drifted = COPY.replace('1024', '1000')
    .replace('Open ports', 'Listening')
    .replace('- a client', '- nobody owns the others\n- a client')
    .replace('ss -l', 'ss')
  const kinds = tellingsOf({ 'Port.md': NOTE, 'Card.md': cardOf(`\n${drifted}`) }).map((line) => line.split(' ')[0])
  assert.deepEqual(kinds, ['otherwise', 'dropped', 'renamed', 'grown'])
})
