import { cutWords } from './cut-words.ts'
import { isAcronym } from './names.ts'

/** A name as it stands in a text. */
export interface FoundName {
  /** Which of the names. */
  name: number
  from: number
  to: number
}

/** The names that were found in a text. */
export interface RememberedNames {
  /** Of the note's text. */
  digest: string
  /** Hash of all names that were looked for. */
  sign: string
  /** By threes: which name, and where it begins and ends in the prose. */
  found: number[]
}

export type NameFinder = (text: string) => FoundName[]

/**
 * Makes what finds names in prose, all of them in one pass: a tree of their words. At each place the longest name counts, and names never
 * overlap. Capitals make no difference, but in a name of a few capitals alone: `IT` is not `it`.
 *
 * @param names each once, as `knownNames` gives them
 */
export function nameFinder(names: readonly string[]): NameFinder {
  const root: Branch = { next: new Map(), ends: [] }
  for (const [at, name] of names.entries()) {
    let branch = root
    for (const { key } of cutWords(name)) {
      const next = branch.next.get(key) ?? { next: new Map(), ends: [] }
      branch.next.set(key, next)
      branch = next
    }
    if (branch !== root) branch.ends.push({ name: at, written: isAcronym(name) ? name : undefined })
  }
  return (text) => findIn(text, root)
}

interface Branch {
  next: Map<string, Branch>
  /** The names that end here. */
  ends: { name: number; written: string | undefined }[]
}

function findIn(text: string, root: Branch): FoundName[] {
  const found: FoundName[] = []
  const pieces = [...cutWords(text)]
  for (let at = 0; at < pieces.length; at += 1) {
    const from = pieces[at]?.from ?? 0
    let branch = root.next.get(pieces[at]?.key ?? '')
    let longest: { found: FoundName; at: number } | undefined
    for (let end = at; branch; end += 1) {
      const to = pieces[end]?.to ?? 0
      for (const { name, written } of branch.ends) {
        const isIt = (written === undefined || text.slice(from, to) === written) && standsAlone(text, from, to)
        if (isIt) longest = { found: { name, from, to }, at: end }
      }
      branch = branch.next.get(pieces[end + 1]?.key ?? '')
    }
    if (!longest) continue
    found.push(longest.found)
    at = longest.at
  }
  return found
}

/** A single character of a script without blanks counts only where it is a word by itself. */
function standsAlone(text: string, from: number, to: number): boolean {
  const character = text.slice(from, to)
  if (!/^[\p{Script=Han}\p{Script=Hiragana}]$/u.test(character)) return true
  const near = Math.max(0, from - 20)
  const words = SEGMENTER.segment(text.slice(near, to + 20))
  return words.containing(from - near)?.segment === character
}

const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' })
