import { HIDDEN_FROM, HIDDEN_TO, SECTION } from '../../vault/prose.ts'
import type { VaultPath } from '../../vault/path.ts'
import { endsOfSentences } from '../../vault/sentence.ts'

/** A sentence that names a note without a link. */
export interface UnlinkedMention extends Quote {
  from: VaultPath
}

/** A sentence in which a name stands, in plain words. */
export interface Quote {
  before: string
  name: string
  after: string
  /** Fragment of the heading above it. */
  section?: string
}

// On either side: what is read at a glance
const MOST_CHARACTERS = 160

/** Cuts the sentence round a place out of prose. */
export function quotePlace(prose: string, { from, to }: { from: number; to: number }): Quote {
  const lineStart = prose.lastIndexOf('\n', from - 1) + 1
  const nextLine = prose.indexOf('\n', to)
  const lineEnd = nextLine < 0 ? prose.length : nextLine
  const ends = endsOfSentences(prose.slice(lineStart, lineEnd)).map((end) => end + lineStart)
  const start = ends.findLast((end) => end <= from) ?? lineStart
  const end = ends.find((at) => at >= to) ?? lineEnd
  const section = sectionAbove(prose, from)
  return {
    before: keepEnd(bare(prose.slice(start, from)).trimStart()),
    name: bare(prose.slice(from, to)),
    after: keepStart(bare(prose.slice(to, end)).trimEnd()),
    ...(section === undefined ? {} : { section }),
  }
}

function sectionAbove(prose: string, at: number): string | undefined {
  const mark = prose.lastIndexOf(SECTION, at)
  return mark < 0 ? undefined : prose.slice(mark + SECTION.length, prose.indexOf('\n', mark))
}

function bare(text: string): string {
  return text.replaceAll(HIDDEN_FROM, '').replaceAll(HIDDEN_TO, '')
}

function keepEnd(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  return `…${text.slice(-MOST_CHARACTERS).replace(/^\S*\s/, '')}`
}

function keepStart(text: string): string {
  if (text.length <= MOST_CHARACTERS) return text
  return `${text.slice(0, MOST_CHARACTERS).replace(/\s\S*$/, '')}…`
}
