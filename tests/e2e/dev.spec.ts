import { spawn } from 'node:child_process'
import type { ChildProcess } from 'node:child_process'
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { ROOT } from './sites.ts'
import { AxeBuilder } from '@axe-core/playwright'
import { expect, test } from './test.ts'

// The server watches a copy, so that the vault of the other tests stays as it is.
const vault = mkdtempSync(join(tmpdir(), 'verso-dev-'))
let server: ChildProcess
let address: string

test.beforeAll(async () => {
  // A server that starts while others work is slow.
  test.setTimeout(120_000)
  cpSync(join(ROOT, 'content'), vault, { recursive: true })
  server = spawn(
    process.execPath,
    [join(ROOT, 'node_modules/astro/bin/astro.mjs'), 'dev', '--port', '0', '--ignore-lock'],
    {
      cwd: ROOT,
      env: { ...process.env, VERSO_VAULT: vault, VERSO_BASE: '/', NO_COLOR: '1' },
    },
  )
  address = await new Promise<string>((resolve, reject) => {
    let log = ''
    server.stdout?.on('data', (chunk: Buffer) => {
      log += chunk.toString()
      const found = /http:\/\/localhost:\d+\//.exec(log)
      if (found) resolve(found[0])
    })
    server.on('exit', () => reject(new Error(`astro dev ended: ${log}`)))
  })
})

test.afterAll(() => {
  server.removeAllListeners('exit')
  server.kill()
  rmSync(vault, { recursive: true, force: true })
})

test('a saved note shows at once, and so do its backlinks and the notes that embed it', async ({ page }) => {
  test.slow()
  const task = join(vault, 'AWS/AWS ECS task.md')
  await page.goto(`${address}aws/aws-ecs-service/`)
  writeFileSync(task, readFileSync(task, 'utf8').replace('can be managed by', 'can be led like a giraffe by'))
  await expect(page.locator('.markdown-embed').first()).toContainText('led like a giraffe')
  appendFileSync(task, '\n\n## afterwards\n- a zebra crosses the [[AWS ECS service]]\n')
  await expect(page.locator('[data-backlinks]')).toContainText('a zebra crosses the')
})

test('a page that is on its way while a note is saved shows it, too', async ({ page, context, request }) => {
  test.slow()
  const service = `${address}aws/aws-ecs-service/`
  // Where nobody listens, Vite keeps what it has to say for who comes first.
  await (await context.newPage()).goto(`${address}aws/`)
  await page.route(
    '**/@vite/client',
    async (route) => {
      appendFileSync(join(vault, 'AWS/AWS ECS task.md'), '\n- a lynx waits for the [[AWS ECS service]]\n')
      await expect.poll(async () => (await request.get(service)).text()).toContain('a lynx waits')
      // Until all pages that are open have been told.
      await new Promise((resolve) => setTimeout(resolve, 4000))
      await route.continue()
    },
    { times: 1 },
  )
  await page.goto(service)
  await expect(page.locator('[data-backlinks]')).toContainText('a lynx waits for the')
})

test('a new note is a page, and one that is deleted is none', async ({ page, request }) => {
  test.slow()
  const note = join(vault, 'okapi.md')
  writeFileSync(note, 'An okapi and [[AWS ECS service]].')
  await expect.poll(async () => (await request.get(`${address}okapi/`)).status(), { timeout: 40_000 }).toBe(200)
  await page.goto(`${address}okapi/`)
  await expect(page.locator('article')).toContainText('An okapi')
  await page.goto(`${address}aws/`)
  rmSync(note)
  await expect.poll(async () => (await request.get(`${address}okapi/`)).status()).toBe(404)
})

test('a save loads the pages anew on which it shows, each once', async ({ page, context, request }) => {
  test.slow()
  const note = join(vault, 'tapir.md')
  // Long enough that what lists say of it stays.
  writeFileSync(note, `${'A tapir keeps to itself in the shade of a forest. '.repeat(20)}\n\n## Food\n\nIt eats.\n`)
  writeFileSync(join(vault, 'herd of tapirs.md'), '![[tapir]]')
  await expect.poll(async () => (await request.get(`${address}herd-of-tapirs/`)).status()).toBe(200)
  const [embedder, other] = [await context.newPage(), await context.newPage()]
  const open = { tapir: page, 'herd-of-tapirs': embedder, 'aws/aws-ec2': other }
  const loads: string[] = []
  for (const [name, opened] of Object.entries(open)) {
    await opened.goto(`${address}${name}/`)
    await opened.waitForLoadState('networkidle')
    opened.on('load', () => loads.push(name))
  }
  appendFileSync(note, '\nIt sleeps.\n')
  await expect(page.locator('article')).toContainText('It sleeps.')
  await expect(embedder.locator('article')).toContainText('It sleeps.')
  // By then all has been compiled, and whoever was to be told has been.
  await page.waitForTimeout(5000)
  expect(loads.toSorted()).toEqual(['herd-of-tapirs', 'tapir'])
})

test('drift is listed, and follows what is saved', async ({ page }) => {
  test.slow()
  await page.goto(`${address}cards/`)
  await page
    .getByRole('navigation', { name: 'What to do with these cards' })
    .getByRole('link', { name: 'Drift' })
    .click()
  const first = page.locator('.drift > li').first()
  await expect(first.locator('del')).toHaveText('the card: 0')
  await expect(first.locator('ins')).toHaveText('the note: container port')
  await expect(first.locator('code-block code')).toHaveText('![[#ECS service]]')
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme })
    const { violations } = await new AxeBuilder({ page }).exclude('astro-dev-toolbar').analyze()
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html ?? ''}`)).toEqual([])
  }
  await page.setViewportSize({ width: 360, height: 740 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360)

  const service = join(vault, 'AWS/AWS ECS service.md')
  writeFileSync(service, readFileSync(service, 'utf8').replace('`container port`', '`host port`'))
  await expect(first.locator('ins')).toHaveText('the note: host port')
  await first.getByRole('link', { name: 'AWS ECS service › ECS service' }).click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/#ecs-service$/)
})

test('the search works while writing', async ({ page }) => {
  await page.goto(`${address}aws/`)
  await page.keyboard.press('/')
  await page.keyboard.type('eqivalent')
  await expect(page.getByRole('option').first()).toContainText('AWS ECS service')
})

test('cards can be reviewed while writing, as they stand now', async ({ page }) => {
  const note = join(vault, 'quagga.md')
  const card = (question: string): string => `TARGET DECK: Quagga\n\nSTART\nBasic\n${question}\nBack: No.\nEND\n`
  writeFileSync(note, card('Is a quagga alive?'))
  await expect
    .poll(async () => (await page.request.get(`${address}cards/~data/index.json`)).text())
    .toContain('"Quagga"')
  await page.goto(`${address}cards/~review/?deck=Quagga#Round`)
  await expect(page.locator('.review-question')).toHaveText('Is a quagga alive?')
  writeFileSync(note, card('Is a quagga a zebra?'))
  await expect(page.locator('.review-question')).toHaveText('Is a quagga a zebra?')
  rmSync(note)
})

test('packages for Anki are made of what is saved', async ({ page, request }) => {
  const note = join(vault, 'gnu.md')
  writeFileSync(note, 'TARGET DECK: Gnus\n\nSTART\nBasic\nA gnu?\nBack: a beast\nEND\n')
  await expect.poll(async () => (await request.get(`${address}gnu/`)).status()).toBe(200)
  await page.goto(`${address}cards/~anki/`)
  await expect(page.locator('#Deck-gnus')).toContainText('1 card')
  const text = async () => (await request.get(`${address}cards/~anki/gnus.txt`)).text()
  expect(await text()).toContain('a beast')
  writeFileSync(note, readFileSync(note, 'utf8').replace('a beast', 'an antelope'))
  await expect.poll(text).toContain('an antelope')
  rmSync(note)
})
