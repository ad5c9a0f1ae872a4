import { expect, test } from './test.ts'

const SEED = 'aws/aws-ecs-service/'

test('a link leads to its note, and the backlink there leads back', async ({ page }) => {
  await page.goto(SEED)
  await expect(page.locator('h1').first()).toHaveText('AWS ECS service')
  await page
    .locator('article a.internal-link', { hasText: /^kubernetes$/ })
    .first()
    .click()
  await expect(page).toHaveURL(/\/kubernetes\/$/)
  await page.locator('[data-backlinks] a', { hasText: 'AWS ECS service' }).first().click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-service\/(#.*)?$/)
})

test('the three embedded sections show the living text of their notes', async ({ page }) => {
  await page.goto(SEED)
  const embeds = page.locator('article > .markdown-embed')
  await expect(embeds).toHaveCount(3)
  await expect(embeds.nth(0)).toContainText('can be managed by a AWS ECS service')
  await expect(embeds.nth(1)).toContainText('container definition')
  await expect(embeds.nth(2)).toContainText('acts as a virtual firewall')
  await embeds.nth(0).locator('.markdown-embed-link').click()
  await expect(page).toHaveURL(/\/aws\/aws-ecs-task\/#ecs-task$/)
})

test('the note keeps what its card has wrong', async ({ page }) => {
  await page.goto(SEED)
  await expect(page.locator('article > ul').first()).toContainText('port container port')
  await expect(page.locator('.card-back')).toContainText('port 0')
})

test('a link to nothing is no link, and says so', async ({ page }) => {
  await page.goto(SEED)
  const unresolved = page.locator('article > ul a.is-unresolved')
  await expect(unresolved).toHaveText('ESC cluster')
  await expect(unresolved).not.toHaveAttribute('href')
})

test('nothing of the syntax of cards, and no dash heading, is on the page', async ({ page }) => {
  await page.goto(SEED)
  const text = await page.locator('article').innerText()
  for (const syntax of ['START', 'END', 'Back:', 'Tags:', 'ID:', '-----', '![[', ']]'])
    expect(text).not.toContain(syntax)
  await expect(page.locator('article > hr.rule')).toHaveCount(1)
})

test('the contents hold the own headings that lead somewhere', async ({ page }) => {
  await page.goto(SEED)
  const contents = page.locator('#pageContents page-contents')
  await expect(contents.locator('a[href="#ecs-service"]')).toHaveCount(1)
  await expect(contents.locator('a[href^="#"]')).toHaveCount(1)
})

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false })

  test('the whole page can be read, the answer in a disclosure', async ({ page }) => {
    await page.goto(SEED)
    await expect(page.locator('.card-front')).toContainText('how is it connected')
    await expect(page.locator('.card-back')).toBeHidden()
    await page.locator('.card summary').click()
    await expect(page.locator('.card-back')).toContainText('acts as a virtual firewall')
    await expect(page.locator('[data-backlinks]')).toContainText('mention')
  })
})
