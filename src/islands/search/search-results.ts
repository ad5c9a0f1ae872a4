import { parseMarks, partFromHeading } from './marked-text.ts'
import type { Run } from './marked-text.ts'

/** What Pagefind tells of a note or a card that was found; the part of it that is used here. */
export interface Hit {
  url: string
  /** The whole text. */
  content: string
  excerpt: string
  meta: { title?: string; aliases?: string; question?: string; note?: string }
  filters: { kind?: string[]; folder?: string[] }
  matched?: string[] | undefined
  sub_results: SubHit[]
}

interface SubHit {
  url: string
  title: string
  excerpt: string
  anchor?: unknown
  weighted_locations: { balanced_score: number }[]
}

/** A note with all that was found in it and on its cards. */
export interface FoundNote {
  url: string
  title: string
  /** The note itself was found, not only cards of it. */
  isHit: boolean
  /** The folders above it, outermost first. */
  place: string[]
  aliases: string
  excerpt: Run[]
  sections: FoundPart[]
  cards: FoundPart[]
}

/** A section or a card. */
export interface FoundPart {
  url: string
  heading: Run[]
  excerpt: Run[]
}

/** Gathers hits, best first, under their notes; a note stands where the best of its hits stood. */
export function groupByNote(hits: readonly Hit[]): FoundNote[] {
  const notes = new Map<string, FoundNote>()
  const textByUrl = new Map<string, string>()
  for (const hit of hits) {
    const [url = ''] = hit.url.split('#')
    const isCard = hit.filters.kind?.includes('card') ?? false
    const note = notes.get(url) ?? emptyNote(url, (isCard ? hit.meta.note : hit.meta.title) ?? '', hit)
    notes.set(url, note)
    if (isCard) note.cards.push(foundPart(hit.url, hit.meta.question ?? '', hit.excerpt))
    else {
      Object.assign(note, foundInNote(hit))
      textByUrl.set(url, bare(hit.content))
    }
  }
  // Most of a card is a copy of its note: what the note shows already is not shown again.
  for (const [url, text] of textByUrl) {
    for (const card of notes.get(url)?.cards ?? []) if (isCopy(card.excerpt, text)) card.excerpt = []
  }
  return [...notes.values()]
}

function emptyNote(url: string, title: string, { filters }: Hit): FoundNote {
  const deepest = (filters.folder ?? []).reduce(
    (longest, folder) => (folder.length > longest.length ? folder : longest),
    '',
  )
  const place = deepest.split('/').filter(Boolean)
  return { url, title, isHit: false, place, aliases: '', excerpt: [], sections: [], cards: [] }
}

const SECTIONS_SHOWN = 3

function foundInNote(hit: Hit): Pick<FoundNote, 'isHit' | 'aliases' | 'excerpt' | 'sections'> {
  const title = hit.meta.title ?? ''
  const shown = best(hit.sub_results.filter((part) => part.anchor !== undefined))
  const sections = hit.sub_results
    .filter((part) => shown.has(part))
    .map((part) => foundPart(part.url, part.title, part.excerpt))
  const beginning = hit.sub_results.find((part) => part.anchor === undefined)
  const { excerpt } = foundPart(hit.url, title, beginning?.excerpt ?? hit.excerpt)
  const saysMore = sections.length === 0 || (beginning !== undefined && excerpt.some((run) => run.marked))
  const aliases = hit.matched?.includes('aliases') ? (hit.meta.aliases ?? '') : ''
  return { isHit: true, aliases, excerpt: saysMore ? excerpt : [], sections }
}

function best(parts: readonly SubHit[]): Set<SubHit> {
  const score = (part: SubHit) => Math.max(...part.weighted_locations.map((word) => word.balanced_score))
  return new Set(parts.toSorted((a, b) => score(b) - score(a)).slice(0, SECTIONS_SHOWN))
}

function foundPart(url: string, heading: string, excerpt: string): FoundPart {
  const runs = parseMarks(excerpt)
  const parted = partFromHeading(heading, runs)
  return {
    url,
    heading: parted.heading,
    excerpt: withEllipses(parted.rest ?? [{ text: '… ', marked: false }, ...runs]),
  }
}

const SENTENCE_END = /[.!?。！？]\s*$/

function withEllipses(runs: Run[]): Run[] {
  const last = runs.at(-1)
  return !last || SENTENCE_END.test(last.text) ? runs : [...runs, { text: ' …', marked: false }]
}

/** Whether the first marked words stand in the bare text, with the same letters before and behind them. */
function isCopy(excerpt: readonly Run[], text: string): boolean {
  const first = excerpt.findIndex(({ marked }) => marked)
  if (first < 0) return true
  const before = bare(textOf(excerpt.slice(0, first))).slice(-12)
  const behind = bare(textOf(excerpt.slice(first))).slice(0, 24)
  return text.includes(before + behind)
}

function textOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}

/** Only the letters and digits. */
function bare(text: string): string {
  return text.replace(/[^\p{L}\p{N}]/gu, '')
}
