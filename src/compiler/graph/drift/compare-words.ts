import { diffArrays } from 'diff'
import { distance } from 'fastest-levenshtein'
import { keysOf } from '../../vault/words.ts'
import type { Word } from '../../vault/words.ts'

/** Words that only one of two texts has, or that stand in each other's place. */
export interface WordChange {
  kind: 'number' | 'link' | 'sign' | 'word' | 'spelling' | 'onlyOnCard' | 'onlyInNote'
  card: Word[]
  note: Word[]
}

/** Two texts side by side: runs of words that both have, and changes between them. */
export type ComparedWords = (WordChange | { kind: 'both'; card: Word[]; note: Word[] })[]

/** Compares the words of a card with those of a note; a link that only goes by another name is no change. */
export function compareWords(card: readonly Word[], note: readonly Word[]): ComparedWords {
  const compared: ComparedWords = []
  for (const run of alignWords(card, note)) {
    const kind = kindOf(run)
    const last = compared.at(-1)
    if (kind !== 'both' || last?.kind !== 'both') compared.push({ ...run, kind })
    else {
      last.card = last.card.concat(run.card)
      last.note = last.note.concat(run.note)
    }
  }
  return compared
}

/** How much of two texts is the same, whatever its order: the share of the shorter and of the longer. */
export function likenessOf(card: readonly Word[], note: readonly Word[]): { ofShorter: number; ofLonger: number } {
  const [cardKeys, noteKeys] = [weighKeys(card), weighKeys(note)]
  const counts = new Map<string, number>()
  for (const { key } of noteKeys) counts.set(key, (counts.get(key) ?? 0) + 1)
  let common = 0
  for (const { key, weight } of cardKeys) {
    const left = counts.get(key) ?? 0
    if (left === 0) continue
    counts.set(key, left - 1)
    common += weight
  }
  const [shorter = 0, longer = 0] = [cardKeys, noteKeys].map(sumOf).sort((a, b) => a - b)
  const shareOf = (all: number): number => Math.min(1, common / Math.max(all, 0.1))
  return { ofShorter: shareOf(shorter), ofLonger: shareOf(longer) }
}

interface Run {
  card: Word[]
  note: Word[]
  isSame: boolean
}

// More changes than that are a text of its own.
const MOST_CHANGES = 400

function alignWords(card: readonly Word[], note: readonly Word[]): Run[] {
  const parts = diffArrays(
    card.map(({ key }) => key),
    note.map(({ key }) => key),
    { maxEditLength: MOST_CHANGES },
  ) ?? [
    { removed: true, added: false, count: card.length },
    { removed: false, added: true, count: note.length },
  ]
  const runs: Run[] = []
  let [inCard, inNote] = [0, 0]
  for (const { added, removed, count } of parts) {
    const last = runs.at(-1)
    const isSame = !added && !removed
    const run: Run = isSame || !last || last.isSame ? { card: [], note: [], isSame } : last
    if (run !== last) runs.push(run)
    if (!added) run.card = run.card.concat(card.slice(inCard, (inCard += count)))
    if (!removed) run.note = run.note.concat(note.slice(inNote, (inNote += count)))
  }
  return runs
}

function kindOf({ card, note, isSame }: Run): WordChange['kind'] | 'both' {
  if (isSame) return 'both'
  if (note.length === 0) return 'onlyOnCard'
  if (card.length === 0) return 'onlyInNote'
  const [cardForms, noteForms] = [formsOf(card), formsOf(note)]
  const holds = (test: (a: readonly string[], b: readonly string[]) => boolean): boolean =>
    cardForms.some((a) => noteForms.some((b) => test(a, b)))
  if (isOtherTarget(card, note)) return 'link'
  if (holds((a, b) => a.join(' ') === b.join(' '))) return 'both'
  if (holds((a, b) => isWithin(a, b))) return 'onlyInNote'
  if (holds((a, b) => isWithin(b, a))) return 'onlyOnCard'
  const words = [...card, ...note]
  if (words.some(({ key, link }) => !link && /^[-−]?\p{N}/u.test(key))) return 'number'
  if (card.some(({ link }) => link) && note.some(({ link }) => link)) return 'link'
  if (holds((a, b) => isSpelledAlike(a.join(' '), b.join(' ')))) return 'spelling'
  return words.every(({ key }) => /^[\p{L}\p{M}[]/u.test(key)) ? 'word' : 'sign'
}

/** Words with their links by what they name, and by what they show. */
function formsOf(words: readonly Word[]): string[][] {
  if (!words.some(({ link }) => link)) return [keysOf(words)]
  return [keysOf(words), words.flatMap(({ key, link }) => link?.shown ?? [key])]
}

/** Two links that show the same and lead to different notes. */
function isOtherTarget([card, ...others]: readonly Word[], [note, ...more]: readonly Word[]): boolean {
  if (others.length > 0 || more.length > 0 || !card?.link || !note?.link) return false
  return card.link.shown.join(' ') === note.link.shown.join(' ') && card.key !== note.key
}

function isWithin(some: readonly string[], all: readonly string[]): boolean {
  let at = 0
  for (const key of all) if (key === some[at]) at += 1
  return at === some.length
}

function isSpelledAlike(a: string, b: string): boolean {
  if (a.length > 200 || b.length > 200) return false
  return distance(a, b) <= Math.min(3, Math.floor(Math.min(a.length, b.length) / 3))
}

// A link says as much as one and a half words, however many it names; little words say little.
const LINK = 1.5
const LITTLE = 0.5

function weighKeys(words: readonly Word[]): { key: string; weight: number }[] {
  return words.flatMap(({ key, link }) => {
    if (link) return link.named.map((name) => ({ key: name, weight: LINK / link.named.length }))
    return { key, weight: key.length <= 3 && !/^\p{N}/u.test(key) ? LITTLE : 1 }
  })
}

function sumOf(keys: readonly { weight: number }[]): number {
  return keys.reduce((sum, { weight }) => sum + weight, 0)
}
