import { equal } from 'node:assert/strict'
import { it } from 'node:test'
import { detectLanguage } from '../../src/search/detect-language.ts'

const ENGLISH = 'A service runs tasks, and a task runs containers on an instance.'

const cases: [what: string, texts: string[], language: string][] = [
  ['an empty vault', [], 'en'],
  ['English', [ENGLISH], 'en'],
  ['one Chinese note among many', [...Array<string>(20).fill(ENGLISH), '每個月都要設定'], 'en'],
  ['Chinese', ['每個月都要設定一次網路', ENGLISH], 'zh'],
  ['Japanese', ['設定はメニューから変更できます', ENGLISH], 'ja'],
  ['Russian', ['сеть и служба'], 'en'],
]
for (const [what, texts, language] of cases) {
  it(`takes ${what} for ${language}`, () => equal(detectLanguage(texts.join(' ')), language))
}
