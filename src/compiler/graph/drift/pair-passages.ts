import type { PassageFact } from '../../vault/facts.ts'
import { likenessOf } from './compare-words.ts'
import type { PassageText } from './passage-texts.ts'

/** What of a card's text stands in a section, passage by passage; all numbers are ordinals. */
export interface Pairing {
  pairs: Pair[]
  aloneOnCard: number[]
  aloneInNote: number[]
}

/** Passages that say the same or should: one and one, or several where the lines are broken elsewhere. */
export interface Pair {
  card: number[]
  note: number[]
  /** Word for word. */
  isSame: boolean
}

/** Reads passages of the one and of the other. */
export interface Readers {
  card(passages: readonly PassageFact[]): PassageText
  note(passages: readonly PassageFact[]): PassageText
}

/**
 * Pairs the passages of a card with those of the section that they were copied from: first those that are the same, then those that
 * read alike, the ones between the same neighbours before others.
 *
 * @returns pairs in the order of the card
 */
export function pairPassages(card: readonly PassageFact[], note: readonly PassageFact[], read: Readers): Pairing {
  const same = pairSame(card, note)
  const pairs = [...same].map(([at, other]): Pair => ({ card: [at], note: [other], isSame: true }))
  const takenOnCard = new Set(same.keys())
  const takenInNote = new Set(same.values())
  const alone = note.flatMap((_, at) => (takenInNote.has(at) ? [] : [at]))
  const sides: Sides = { card, note, same, alone, read }
  for (const likely of [...likelyPairs(sides), ...brokenElsewhere(sides)].sort(byScore)) {
    if (likely.card.some((at) => takenOnCard.has(at)) || likely.note.some((at) => takenInNote.has(at))) continue
    for (const at of likely.card) takenOnCard.add(at)
    for (const at of likely.note) takenInNote.add(at)
    pairs.push({ card: likely.card, note: likely.note, isSame: false })
  }
  return {
    pairs: pairs.sort((a, b) => (a.card[0] ?? 0) - (b.card[0] ?? 0)),
    aloneOnCard: card.flatMap((_, at) => (takenOnCard.has(at) ? [] : [at])),
    aloneInNote: alone.filter((at) => !takenInNote.has(at)),
  }
}

interface Sides {
  card: readonly PassageFact[]
  note: readonly PassageFact[]
  /** Of the note, by those of the card that are the same. */
  same: ReadonlyMap<number, number>
  /** Those of the note that are not. */
  alone: readonly number[]
  read: Readers
}

interface LikelyPair extends Omit<Pair, 'isSame'> {
  score: number
}

/** The first of several equal passages goes with the first there, and so on; what the card says once more goes with the last. */
function pairSame(card: readonly PassageFact[], note: readonly PassageFact[]): Map<number, number> {
  const placesBySign = Map.groupBy(note.keys(), (at) => note[at]?.sign)
  const used = new Map<string, number>()
  const same = new Map<number, number>()
  for (const [at, { sign }] of card.entries()) {
    const places = placesBySign.get(sign)
    const count = used.get(sign) ?? 0
    const place = places?.[Math.min(count, places.length - 1)]
    if (place === undefined) continue
    used.set(sign, count + 1)
    same.set(at, place)
  }
  return same
}

// No more is looked at, so that two long texts cost no more than their length.
const MOST_IN_GAP = 12
const MOST_WITH_END = 6
const MOST_BETWEEN = 200
const FEW = 30

// How much of the shorter and of the longer text has to be the same for the one to be a copy of the other.
const LIKENESS_IN_GAP = [
  { ofShorter: 0.5, ofLonger: 0.4 },
  { ofShorter: 0.8, ofLonger: 0.25 },
]
const LIKENESS_ALONE_IN_GAP = [{ ofShorter: 0.45, ofLonger: 0.33 }]
const LIKENESS_ELSEWHERE = [{ ofShorter: 0.67, ofLonger: 0.4 }]
const BONUS_IN_GAP = 0.3

function likelyPairs({ card, note, same, alone, read }: Sides): LikelyPair[] {
  const placesByEnd = new Map<string, number[]>()
  for (const at of alone) {
    const passage = note[at]
    for (const end of passage ? endsOf(passage) : []) {
      placesByEnd.set(end, [...(placesByEnd.get(end)?.slice(0, MOST_WITH_END - 1) ?? []), at])
    }
  }
  const pairs: LikelyPair[] = []
  for (const { cards, notes } of gapsOf({ card, note, same, alone, read })) {
    for (const at of cards) {
      const passage = card[at]
      if (!passage) continue
      const ends = endsOf(passage).flatMap((end) => placesByEnd.get(end) ?? [])
      const inGap = new Set(nearestIn(notes, at - (cards[0] ?? 0)))
      for (const place of new Set([...inGap, ...ends, ...(alone.length <= FEW ? alone : [])])) {
        const other = note[place]
        if (!other) continue
        const likeness = likenessOf(read.card([passage]).words, read.note([other]).words)
        const isInGap = inGap.has(place)
        const isLikely = isInGap
          ? reaches(likeness, LIKENESS_IN_GAP) || (notes.length === 1 && reaches(likeness, LIKENESS_ALONE_IN_GAP))
          : reaches(likeness, LIKENESS_ELSEWHERE)
        const score = likeness.ofShorter + likeness.ofLonger + (isInGap ? BONUS_IN_GAP : 0)
        if (isLikely) pairs.push({ card: [at], note: [place], score })
      }
    }
  }
  return pairs
}

function endsOf({ begin, end }: PassageFact): string[] {
  return begin === undefined || end === undefined ? [] : [`${begin}…`, `…${end}`]
}

/** Of many passages those about as far down. */
function nearestIn(notes: readonly number[], at: number): readonly number[] {
  const start = Math.max(0, Math.min(at - MOST_IN_GAP / 2, notes.length - MOST_IN_GAP))
  return notes.slice(start, start + MOST_IN_GAP)
}

/** A paragraph whose lines are broken elsewhere, or two items that have become one. */
function brokenElsewhere(sides: Sides): LikelyPair[] {
  const { card, note, read } = sides
  return gapsOf(sides).flatMap(({ cards, notes }) => {
    if (cards.length + notes.length < 3 || notes.length === 0) return []
    if (cards.length > MOST_IN_GAP || notes.length > MOST_IN_GAP) return []
    const texts = cards.map((at) => card.slice(at, at + 1))
    const others = notes.map((at) => note.slice(at, at + 1))
    const best = Math.max(
      ...texts.flatMap((one) =>
        others.map((other) => likenessOf(read.card(one).words, read.note(other).words).ofLonger),
      ),
    )
    const whole = likenessOf(read.card(texts.flat()).words, read.note(others.flat()).words)
    const isBroken = whole.ofShorter >= 0.9 && whole.ofLonger > best + 0.1
    return isBroken ? { card: cards, note: notes, score: 3 } : []
  })
}

interface Gap {
  cards: number[]
  notes: number[]
}

/** The passages between neighbours that are the same on both sides. */
function gapsOf({ card, note, same, alone }: Sides): Gap[] {
  const gaps: Gap[] = []
  let cards: number[] = []
  let above = -1
  const close = (below: number): void => {
    if (cards.length > 0) gaps.push({ cards, notes: between(alone, above, below > above ? below : note.length) })
    cards = []
  }
  for (const at of card.keys()) {
    const place = same.get(at)
    if (place === undefined) cards.push(at)
    else {
      close(place)
      above = place
    }
  }
  close(note.length)
  return gaps
}

/** @param sorted from small to large */
function between(sorted: readonly number[], from: number, to: number): number[] {
  let [low, high] = [0, sorted.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) > from) high = middle
    else low = middle + 1
  }
  const found: number[] = []
  for (let at = low; (sorted[at] ?? to) < to && found.length < MOST_BETWEEN; at += 1) found.push(sorted[at] ?? 0)
  return found
}

function reaches({ ofShorter, ofLonger }: Likeness, any: readonly Likeness[]): boolean {
  return any.some((wanted) => ofShorter >= wanted.ofShorter && ofLonger >= wanted.ofLonger)
}

function byScore(a: LikelyPair, b: LikelyPair): number {
  return b.score - a.score || (a.card[0] ?? 0) - (b.card[0] ?? 0) || (a.note[0] ?? 0) - (b.note[0] ?? 0)
}

type Likeness = ReturnType<typeof likenessOf>
