import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync, readdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { guidOf } from '../../../src/compiler/decks/package/stable-ids.ts'
import { NOW, packedVault, readersAnki } from './packed-vault.ts'

const card = (question: string, back: string, more = ''): string =>
  `START\nBasic\n${question}\nBack: ${back}\n${more}END\n`

const FILES = {
  'infra/AWS/ECS.md': `# ECS\n\n${card('Q1', 'A1 ![[plan.png]]', 'Tags: infra/aws\n<!--ID: 1726516929907-->\n')}\n${card('Q2', '![[Port#Range]]', '<!--ID: 1726516929908-->\n')}`,
  'infra/Docker.md': card('Q3', 'A3'),
  'Port.md': '# Range\n\n- one\n- two\n\n# Other\n\nx\n',
  'plan.png': 'a picture',
}

test('each deck has a package with the decks below it, and all cards have one', async () => {
  const vault = packedVault(FILES)
  const { list } = await vault.pack()
  assert.deepEqual(
    list.decks.map(({ name, notes, package: { path } }) => [name, notes, path]),
    [
      ['infra', 3, 'infra.apkg'],
      ['infra::AWS', 2, 'infra/aws.apkg'],
    ],
  )
  assert.deepEqual([list.all?.notes, list.all?.package.path, list.all?.text.path], [3, '~all.apkg', '~all.txt'])
  const { notes, media } = vault.open('infra/aws.apkg')
  assert.equal(notes.size, 2)
  assert.deepEqual([...media.values()], ['a picture'])
  assert.deepEqual([...vault.open().notes.values()].map(({ deck }) => deck).sort(), [
    'infra',
    'infra::AWS',
    'infra::AWS',
  ])
})

test('a note of Anki is known by its card, its site and nothing else', async () => {
  const vault = packedVault(FILES)
  await vault.pack({ site: 'https://notes.example' })
  const { id, tags, fields, ords, mod } =
    vault.open().notes.get(guidOf('notes.example', '1726516929907')) ?? assert.fail()
  assert.deepEqual([id, tags, ords, mod], [1726516929907, ['infra::aws'], [0], 1726516929])
  assert.deepEqual(fields, [
    '<p>Q1</p>',
    `<p>A1 <img src="${[...vault.open().media.keys()][0]}" alt="plan"></p>`,
    '<a href="https://notes.example/infra/aws/ecs/#card-1726516929907">ECS</a>',
  ])
  await vault.pack({ namespace: 'other.example' })
  assert.ok(vault.open().notes.has(guidOf('other.example', '1726516929907')))
})

test('the same vault makes the same bytes, in any zone and whatever was built before', async () => {
  const vault = packedVault(FILES)
  await vault.pack()
  const again = packedVault({ 'plan.png': '', ...Object.fromEntries(Object.entries(FILES).toReversed()) })
  const zone = process.env['TZ']
  process.env['TZ'] = 'Asia/Tokyo'
  await again.pack({ now: NOW + 86_400_000 })
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
  for (const path of ['~all.apkg', 'infra/aws.apkg', '~all.txt']) assert.equal(again.hash(path), vault.hash(path))
})

test('a second import changes nothing, and one changed card renews one note', async () => {
  const vault = packedVault(FILES)
  const anki = readersAnki()
  await vault.pack()
  assert.deepEqual(anki.import(vault.open()), { added: 3, updated: 0, identical: 0, refused: 0 })
  assert.deepEqual(anki.import(vault.open()), { added: 0, updated: 0, identical: 3, refused: 0 })
  vault.write({ 'infra/AWS/ECS.md': FILES['infra/AWS/ECS.md'].replace('A1', 'A1 changed') })
  await vault.pack()
  assert.deepEqual(anki.import(vault.open()), { added: 0, updated: 1, identical: 2, refused: 0 })
  await vault.pack()
  assert.deepEqual(anki.import(vault.open('infra/aws.apkg')), { added: 0, updated: 0, identical: 2, refused: 0 })
})

const CHANGES: [name: string, changes: Record<string, string>, updated: number][] = [
  ['a section that a card embeds', { 'Port.md': FILES['Port.md'].replace('two', 'deux') }, 1],
  ['another section of that note', { 'Port.md': FILES['Port.md'].replace('x', 'y') }, 0],
  ['a picture that a card shows', { 'plan.png': 'another picture' }, 1],
  ['the text beside a card', { 'infra/Docker.md': `More.\n\n${FILES['infra/Docker.md']}` }, 0],
  ['a line more in a card', { 'infra/AWS/ECS.md': FILES['infra/AWS/ECS.md'].replace('END', '\nEND') }, 1],
]

for (const [name, changes, updated] of CHANGES) {
  test(`${name} renews ${updated === 1 ? 'one note' : 'no note'}`, async () => {
    const vault = packedVault(FILES)
    const anki = readersAnki()
    await vault.pack()
    anki.import(vault.open())
    vault.write(changes)
    await vault.pack()
    assert.equal(anki.import(vault.open()).updated, updated)
  })
}

test('with git, packages need no memory to know what changed', async () => {
  const vault = packedVault(FILES)
  const anki = readersAnki()
  const commit = (date: string): void => {
    const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date, GIT_CONFIG_GLOBAL: '/dev/null' }
    for (const args of [
      ['init', '-q'],
      ['add', '-A'],
      ['-c', 'user.name=a', '-c', 'user.email=a@b', 'commit', '-qm', 'x'],
    ])
      execFileSync('git', args, { cwd: vault.folder, env })
  }
  const packAnew = async (): Promise<void> => {
    rmSync(vault.memory, { recursive: true, force: true })
    // As a fresh checkout leaves them.
    for (const name of readdirSync(vault.folder)) utimesSync(join(vault.folder, name), NOW / 1000, NOW / 1000)
    await vault.pack()
  }
  commit('2025-01-01T00:00:00Z')
  await packAnew()
  anki.import(vault.open())
  vault.write({ 'infra/AWS/ECS.md': FILES['infra/AWS/ECS.md'].replace('A1', 'A1 changed') })
  commit('2025-02-01T00:00:00Z')
  await packAnew()
  assert.deepEqual(anki.import(vault.open()), { added: 0, updated: 1, identical: 2, refused: 0 })
  assert.equal(vault.open().notes.get(guidOf('notes.example', '1726516929907'))?.mod, Date.UTC(2025, 1) / 1000)
})

test('what a reader has edited stays until the card is changed', async () => {
  const vault = packedVault(FILES)
  const anki = readersAnki()
  await vault.pack()
  anki.import(vault.open())
  anki.edit(guidOf('notes.example', '1726516929907'), 1_750_000_000)
  rmSync(vault.memory, { recursive: true })
  await vault.pack()
  assert.equal(anki.import(vault.open()).updated, 0)
})

test('a deck in which nothing has changed is not written again', async () => {
  const vault = packedVault(FILES)
  assert.equal((await vault.pack()).written, 3)
  assert.equal((await vault.pack()).written, 0)
  vault.write({ 'infra/Docker.md': card('Q3', 'A3 changed') })
  assert.equal((await vault.pack()).written, 2)
  rmSync(join(vault.packages, 'infra/aws.apkg'))
  assert.equal((await vault.pack()).written, 1)
})

test('the files of a deck that is gone go with it', async () => {
  const vault = packedVault(FILES)
  await vault.pack()
  rmSync(join(vault.folder, 'infra/AWS/ECS.md'))
  await vault.pack()
  assert.ok(!existsSync(join(vault.packages, 'infra/aws.apkg')))
  assert.ok(existsSync(join(vault.packages, 'infra.apkg')))
})

test('a vault without cards offers nothing', async () => {
  const { list, written } = await packedVault({ 'A.md': 'x' }).pack()
  assert.deepEqual([list.all, list.decks, written], [undefined, [], 0])
})

test('all note types and syntaxes are packed, each as it asks', async () => {
  const vault = packedVault({
    'All.md': [
      'START\nBasic (and reversed card)\na\nBack: b\nEND',
      'START\nBasic (and reversed card)\nonly front\nEND',
      'START\nBasic (optional reversed card)\nc\nBack: d\nAdd Reverse: y\nEND',
      'START\nBasic (optional reversed card)\ne\nBack: f\nEND',
      'START\nBasic (type in the answer)\ng\nBack: h\nEND',
      'START\nCloze\n{{c1::i}} {{c3::j}}\nEND',
      'START\nUnknown\nk\nBack: l\nEND',
      'STARTI [Basic] m Back: n ENDI',
    ].join('\n\n'),
    'Spaced.md': '#flashcards\n\no::p\n\nq:::r\n',
  })
  await vault.pack()
  const { notes, col } = vault.open()
  const asked = [...notes.values()].map(({ fields, ords, mid }) => [fields[0], ords.join(), col.models[mid]?.name])
  assert.deepEqual(
    asked.sort(([a = ''], [b = '']) => (a < b ? -1 : 1)),
    [
      ['<p>a</p>', '0,1', 'Verso Basic (and reversed card)'],
      ['<p>c</p>', '0,1', 'Verso Basic (optional reversed card)'],
      ['<p>e</p>', '0', 'Verso Basic (optional reversed card)'],
      ['<p>g</p>', '0', 'Verso Basic (type in the answer)'],
      ['<p>k</p>', '0', 'Verso Basic'],
      ['<p>m</p>', '0', 'Verso Basic'],
      ['<p>o</p>', '0', 'Verso Basic'],
      ['<p>only front</p>', '0', 'Verso Basic (and reversed card)'],
      ['<p>q</p>', '0,1', 'Verso Basic (and reversed card)'],
      ['<p>{{c1::i}} {{c3::j}}</p>', '0,2', 'Verso Cloze'],
    ],
  )
})

test('a text file lists a deck before those below it', async () => {
  const inDeck = (deck: string): string => `TARGET DECK: ${deck}\n\n${card('q', 'a')}`
  const vault = packedVault({
    'A.md': inDeck('x::b::c'),
    'B.md': inDeck('x::b'),
    'C.md': inDeck('x'),
    'D.md': inDeck('X::a'),
  })
  await vault.pack()
  const rows = readFileSync(join(vault.packages, '~all.txt'), 'utf8').split('\n')
  const decks = rows.flatMap((row) => (row.startsWith('"') ? [row.split('\t')[3]] : []))
  assert.deepEqual(decks, ['"X"', '"X::a"', '"X::b"', '"X::b::c"'])
})

test('the author’s own notes are renewed in place, and on nobody else’s list', async () => {
  const own = packedVault({ 'A.md': card('Q1', 'old', '<!--ID: 1726516929907-->\n') })
  await own.pack({ namespace: 'the author’s own' })
  const exported = join(own.folder, 'export.apkg')
  writeFileSync(exported, readFileSync(join(own.packages, '~all.apkg')))
  const [[guid = '', before] = []] = own.open().notes
  const vault = packedVault(FILES)
  const { own: written, list, problems } = await vault.pack({ exported })
  assert.deepEqual([written?.notes, problems], [1, []])
  assert.ok(!JSON.stringify(list).includes('~own'))
  const { notes, media } = vault.open('~own.apkg')
  const note = notes.get(guid) ?? assert.fail()
  assert.deepEqual([notes.size, media.size, note.mid, note.ords], [1, 1, before?.mid, [0]])
  assert.match(note.fields[1] ?? '', /^<p>A1 <img/)
  assert.equal(note.mod, (before?.mod ?? 0) + 1)
  // What was imported is exported again: nothing is left to be renewed.
  const renewed = join(own.folder, 'renewed.apkg')
  writeFileSync(renewed, readFileSync(join(vault.packages, '~own.apkg')))
  await vault.pack({ exported: renewed })
  assert.equal(vault.open('~own.apkg').notes.get(guid)?.mod, note.mod)
})

const EXPORTS: [name: string, write: (file: string) => void, subject: string][] = [
  ['that is not there', () => undefined, 'there is no such file'],
  ['that is broken', (file) => writeFileSync(file, 'PK no zip'), 'it is no package of Anki'],
]

for (const [name, write, subject] of EXPORTS) {
  test(`an export ${name} is a problem, and the packages are written`, async () => {
    const vault = packedVault(FILES)
    const exported = join(vault.folder, 'export.apkg')
    write(exported)
    const { problems, list, own } = await vault.pack({ exported })
    assert.deepEqual(
      problems.map((problem) => [problem.kind, problem.path, problem.subject]),
      [['badAnkiExport', exported, subject]],
    )
    assert.deepEqual([list.all?.notes, own], [3, undefined])
  })
}

test('an export of somebody else is a problem', async () => {
  const other = packedVault({ 'A.md': card('x', 'y') })
  await other.pack()
  const { problems } = await packedVault(FILES).pack({ exported: join(other.packages, '~all.apkg') })
  assert.deepEqual(
    problems.map(({ subject }) => subject),
    ['it holds none of this vault’s cards'],
  )
})
