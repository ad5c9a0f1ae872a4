import { UNSPACED } from './unspaced.ts'

const RUN = new RegExp(`[${UNSPACED}]{2,}`, 'gu')
const TAG_OR_RUN = new RegExp(`<[^>]*>|[${UNSPACED}]{2,}`, 'gu')
const TAGS_WITHIN = new RegExp(`(?<=[${UNSPACED}])(?:<[^>]*>)+(?=[${UNSPACED}])`, 'gu')
const GAP = new RegExp(`(?<=[${UNSPACED}](?:</?mark>)?) (?=(?:</?mark>)?[${UNSPACED}])`, 'gu')

/**
 * Sets a space between the words of a script that sets none, as Pagefind does by itself in an index of such a language alone:
 * `これは強調です` -> `これ は 強調 です`.
 */
export function partWords(text: string): string {
  return text.replace(RUN, partRun)
}

/** The same for the text of HTML, whose tags stay as they are and part words, too. */
export function partWordsOfHtml(html: string): string {
  return html
    .replace(TAG_OR_RUN, (found) => (found.startsWith('<') ? found : partRun(found)))
    .replace(TAGS_WITHIN, '$& ')
}

/** Takes such spaces away again, also beside what Pagefind has marked. */
export function joinWords(text: string): string {
  return text.replace(GAP, '')
}

function partRun(run: string): string {
  // Made on first use, since most vaults never need it; its dictionary is that of all these scripts.
  segmenter ??= new Intl.Segmenter('ja', { granularity: 'word' })
  return [...segmenter.segment(run)].map(({ segment }) => segment).join(' ')
}

let segmenter: Intl.Segmenter | undefined
