import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import { ROOT } from './sites.ts'
import { expect, test } from './test.ts'

// Every word that must not get out holds the same letters; no published note writes them, and they are more than a
// compressed font could hold by chance.
const secret = (name: string, more = ''): string =>
  `---\ntitle: Zqxwvkj ${name}\naliases: [zqxwvkjalias${name}, Port/zqxwvkj${name}]\ntags: [zqxwvkjtag${name}]\nup: "[[Port]]"\ncover: zqxwvkj.svg\n${more}---\n` +
  `# zqxwvkjheading${name}\n\nzqxwvkjtext [[Port]] ![[zqxwvkj.svg]] ![[Port]]\n\nSTART\nBasic\nzqxwvkjcard [[Port]]\nTags: zqxwvkjcardtag\nEND\n`

const VAULT: Readonly<Record<string, string>> = {
  'Home.md':
    '---\npublish: true\n---\n[[Port]] [[Hidden]] ![[Hidden]] [[Drafted]] [[Inner]] [[Pattern]] ![[Unmarked]]\n',
  'Port.md':
    '---\npublish: true\naliases: [Gate]\n---\nA port.\n\nSTART\nBasic\n[[Hidden]] ![[Hidden]]\nBack: ![[Port]]\nEND\n',
  'Hidden.md': secret('hidden', 'publish: false\n'),
  'Drafted.md': secret('drafted', 'publish: true\ndraft: true\n'),
  'Broken.md': secret('broken', 'publish: false\nx: a: b\n'),
  'Private/Inner.md': secret('inner', 'publish: true\n'),
  'Private/zqxwvkj note.canvas': '{}',
  'Templates/Pattern.md': secret('pattern', 'publish: true\n'),
  '.trash/Gone.md': secret('gone', 'publish: true\n'),
  'zqxwvkj.svg': '<svg xmlns="http://www.w3.org/2000/svg"></svg>',
  '.obsidian/templates.json': '{"folder": "Templates"}',
}

const MODES = [
  { publish: 'all', more: {} },
  { publish: 'marked', more: { 'Unmarked.md': secret('unmarked') } },
] as const

for (const { publish, more } of MODES) {
  test(`nothing of what is not published is on the site, where publish is ${publish}`, () => {
    test.slow()
    const folder = mkdtempSync(join(tmpdir(), 'verso-leaks-'))
    const site = join(ROOT, '.verso/e2e/leaks', publish)
    write(join(folder, 'vault'), { ...VAULT, ...more })
    const settings = ['--config', 'tests/e2e/leaks.config.mjs', '--outDir', site]
    execFileSync(process.execPath, [join(ROOT, 'src/cli/build.ts'), ...settings], {
      cwd: ROOT,
      env: { ...process.env, VERSO_VAULT: join(folder, 'vault'), VERSO_BASE: '/', LEAKS_PUBLISH: publish },
    })
    rmSync(folder, { recursive: true, force: true })
    const files = readdirSync(site, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile())
    const paths = files.map(({ parentPath, name }) => join(parentPath, name))
    expect(paths.some((path) => path.endsWith(join('gate', 'index.html')))).toBe(true)
    expect(paths.filter((path) => /zqxwvkj/i.test(path.slice(site.length)) || /zqxwvkj/i.test(textOf(path)))).toEqual(
      [],
    )
  })
}

function write(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true })
    writeFileSync(join(folder, path), text)
  }
}

/** Pagefind packs what it writes, and so does Anki. */
function textOf(path: string): string {
  const bytes = readFileSync(path)
  if (path.endsWith('.apkg'))
    return Object.values(unzipSync(bytes))
      .map((file) => Buffer.from(file).toString())
      .join()
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8')
}
