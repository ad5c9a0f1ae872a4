import { equal } from 'node:assert/strict'
import { it } from 'node:test'
import { detectLanguage } from '../../src/search/detect-language.ts'
import type { SearchRecord } from '../../src/search/search-record.ts'

const ENGLISH = '<p class="zh 設定">A service runs tasks, and a task runs containers on an instance.</p>'

const cases: [what: string, html: string[], language: string][] = [
  ['an empty vault', [], 'en'],
  ['English', [ENGLISH], 'en'],
  ['one Chinese note among many', [...Array<string>(20).fill(ENGLISH), '<p>每個月都要設定</p>'], 'en'],
  ['Chinese', ['<p>每個月都要設定一次網路</p>', ENGLISH], 'zh'],
  ['Japanese', ['<p>設定はメニューから変更できます</p>', ENGLISH], 'ja'],
  ['Russian', ['<p>сеть и служба</p>'], 'en'],
]
for (const [what, html, language] of cases) {
  it(`takes ${what} for ${language}`, () => equal(detectLanguage(html.map(record)), language))
}

function record(html: string): SearchRecord {
  return { kind: 'note', address: '/n/', title: '', html, tags: [], folder: '', aliases: [] }
}
