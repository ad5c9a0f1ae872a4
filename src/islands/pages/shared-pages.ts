import { openPageStore } from './page-store.ts'

/** What previews and panes have fetched, for each other. */
export const pageStore = openPageStore(location.href)
