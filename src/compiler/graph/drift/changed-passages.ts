import type { PassageFact } from '../../vault/facts.ts'
import { keysOf } from '../../vault/words.ts'
import type { Word } from '../../vault/words.ts'
import { compareLines } from './compare-lines.ts'
import { compareWords, likenessOf } from './compare-words.ts'
import type { ComparedWords } from './compare-words.ts'
import type { Comparison, SectionDrift } from './comparison.ts'
import { differenceOf, isSlight } from './difference.ts'
import type { DriftKind } from './drift.ts'
import type { PassageText } from './passage-texts.ts'
import { WEIGHTS } from './weights.ts'

/** What reads alike and is not the same: other numbers, links, words, or some that only one of the two has. */
export function changedPassages(comparison: Comparison): SectionDrift[] {
  const { card, note, pairing, source } = comparison
  return pairing.pairs.flatMap((pair) => {
    if (pair.isSame) return []
    const passages = {
      card: pair.card.flatMap((at) => card[at] ?? []),
      note: pair.note.flatMap((at) => note[at] ?? []),
    }
    const drift = comparePassages(passages, comparison)
    return drift ? [{ ...drift, ...passages, source }] : []
  })
}

/** @returns none where the card only leaves something out of a section that it has not wholly copied */
export function comparePassages(
  passages: { card: readonly PassageFact[]; note: readonly PassageFact[] },
  {
    source,
    isQuestion,
    isWhole,
    isFaint,
    isOwnAccount,
    read,
  }: Pick<Comparison, 'source' | 'isQuestion' | 'isWhole' | 'isFaint' | 'isOwnAccount' | 'read'>,
): Pick<SectionDrift, 'kind' | 'weight' | 'difference'> | undefined {
  const [card, note] = [read.card(passages.card), read.note(passages.note)]
  const isOne = passages.card.length === 1 && passages.note.length === 1
  const likeness = likenessOf(card.words, note.words).ofLonger
  const isDoubtful = likeness < LIKE_ENOUGH
  if ((isDoubtful && (isQuestion || isOwnAccount)) || (isFaint && likeness < LIKE_ENOUGH_TO_TELL)) return undefined
  const compared = withoutHeading(
    isOne ? compareLines(card, note) : compareWords(card.words, note.words),
    source.fact.heading ? keysOf(read.note([source.fact.heading]).words) : [],
  )
  const [kind, base] = kindOf(compared, isLabelled(compared, card, note))
  if (kind === undefined || (kind === 'grown' && !isWhole) || ((isQuestion || isFaint) && kind !== 'otherwise'))
    return undefined
  return {
    kind,
    weight: base * (SURE_AT_LEAST + (1 - SURE_AT_LEAST) * likeness) * (isDoubtful ? DOUBTFUL : 1),
    difference: differenceOf(compared, card, note),
  }
}

// Less than that may be another sentence on the same matter, the more so where nothing else is copied from there.
const LIKE_ENOUGH = 0.6
const LIKE_ENOUGH_TO_TELL = 0.7
const DOUBTFUL = 0.7
const SURE_AT_LEAST = 0.4

/** @param isSlightFirst the first change is none of the matter */
function kindOf(compared: ComparedWords, isSlightFirst: boolean): [DriftKind | undefined, number] {
  const changes = compared.flatMap((run, at) => {
    if (run.kind === 'both') return []
    const weight = weightOf(run)
    return { ...run, weight: at === 0 && isSlightFirst ? Math.min(weight, WEIGHTS.slight) : weight }
  })
  const heaviest = changes.sort((a, b) => b.weight - a.weight)[0]
  if (!heaviest) return [undefined, 0]
  if (heaviest.kind === 'onlyInNote') return ['grown', heaviest.weight]
  return [heaviest.kind === 'onlyOnCard' ? 'dropped' : 'otherwise', heaviest.weight]
}

function weightOf({ kind, card, note }: Exclude<ComparedWords[number], { kind: 'both' }>): number {
  if (kind === 'onlyInNote') return WEIGHTS.onlyInNote
  return Math.min(WEIGHTS[kind], isSlight([...card, ...note]) ? WEIGHTS.slight : 100)
}

/** Whether the card begins with a label of its own: `IPv4: it is …` where the note has its heading for that. */
function isLabelled([first]: ComparedWords, card: PassageText, note: PassageText): boolean {
  if (!first || first.kind === 'both' || first.card.length === 0) return false
  return endsInColon(first.card, card.text) && !endsInColon(first.note, note.text)
}

function endsInColon(words: readonly Word[], text: string): boolean {
  const last = words.at(-1)
  return last !== undefined && COLON.test(text.slice(last.at + last.text.length))
}

// ":", "**:", "`:"
const COLON = /^[*_`]*:/

/** A heading that became the first words of its only passage is not what the note no longer says. */
function withoutHeading(compared: ComparedWords, heading: readonly string[]): ComparedWords {
  return compared.map((run) => {
    const isHeading = run.kind === 'onlyOnCard' && keysOf(run.card).join(' ') === heading.join(' ')
    return isHeading ? { ...run, kind: 'both' } : run
  })
}
