import { withBase } from '../base-path.ts'
import { afterPaint } from './after-paint.ts'
import { followSaves } from './follow-saves.ts'
import { loadIslands } from './islands.ts'
import { forgetWorker, keepOffline } from './keep-offline.ts'
import { answerSearchKey } from './search/search-key.ts'

answerSearchKey()

document.addEventListener('part-came', ({ detail }) => void loadIslands(detail))

// What is kept for reading without a network is what the page has loaded.
void afterPaint()
  .then(() => loadIslands(document))
  .then(() => (import.meta.env.PROD ? keepOffline(withBase('/')) : forgetWorker(withBase('/'))))

if (import.meta.env.DEV) followSaves()
