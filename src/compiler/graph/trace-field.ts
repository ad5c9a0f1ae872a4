import type { PassageFact, SectionFact } from '../vault/facts.ts'
import type { NoteSection, PassageIndex } from './passage-index.ts'

/** A passage of a card, and the section that it was most likely copied from. */
export interface TracedPassage {
  passage: PassageFact
  isHeading: boolean
  /** The part of the card's field that it stands in. */
  part: SectionFact
  source?: NoteSection
  /** What speaks for that: it stands there word for word, it begins or ends like one there, it reads like the heading there. */
  likeness?: 'same' | 'alike' | 'heading'
}

/**
 * Tells of each passage of a field which section it was copied from. A field is mostly a string of copied sections, so the likeliest
 * string counts and not the likeliest section for each passage: a line that stands in many notes belongs to the section of those
 * round it, and so does one that was edited.
 *
 * @param nearness of a section to the card's note, from 0; of sections that read alike the nearer counts
 */
export function traceField(
  parts: readonly SectionFact[],
  passages: PassageIndex,
  nearness: (section: NoteSection) => number,
): TracedPassage[] {
  const steps: Step[] = parts.flatMap((part) => [
    ...(part.heading ? [{ passage: part.heading, isHeading: true, part }] : []),
    ...part.passages.map((passage) => ({ passage, isHeading: false, part })),
  ])
  let states: State[] = [START]
  for (const step of steps) states = advance(states, step, candidatesFor(step, passages, nearness))
  const traced: TracedPassage[] = []
  let state: State | undefined = bestOf(states)
  for (const step of steps.toReversed()) {
    const { source, likeness, before }: State = state ?? START
    traced.push({ ...step, ...(source && { source }), ...(likeness && { likeness }) })
    state = before
  }
  return traced.toReversed()
}

type Step = Pick<TracedPassage, 'passage' | 'isHeading' | 'part'>

/** The best way to have come to a section, or to words of the card's own. */
interface State {
  score: number
  source: NoteSection | undefined
  /** The sections that were left for this one, the last first: a note goes on where an embed ends, and so does its copy. */
  left: readonly NoteSection[]
  likeness?: TracedPassage['likeness']
  before?: State
}

const START: State = { score: 0, source: undefined, left: [] }

interface Candidate {
  source: NoteSection
  score: number
  likeness: NonNullable<TracedPassage['likeness']>
}

// How much speaks for a section.
const SAME = 1
const SAME_SHORT = 0.3
const HEADING = 0.8
const ALIKE = 0.4
const NEARNESS = 0.15
// What it costs to leave a section for another, and to stay in one that does not hold the passage.
const CHANGE = 0.5
const CHANGE_TO_OWN = 0.25
const CHANGE_AT_HEADING = 0.1
const CHANGE_BELOW_ITS_HEADING = 1.2
const STAY = -0.15
const STAY_BELOW_ITS_HEADING = -0.02
const STAY_OVER_HEADING = -0.3
// What stands in more sections says nothing of any of them.
const MOST_SECTIONS = 24
const MOST_LEFT = 4

function candidatesFor(
  { passage: { sign, begin, end }, isHeading }: Step,
  { byHeading, bySign, byBegin, byEnd }: PassageIndex,
  nearness: (section: NoteSection) => number,
): Candidate[] {
  const candidates: Candidate[] = []
  const add = (sections: readonly NoteSection[] = [], weight: number, likeness: Candidate['likeness']): void => {
    if (sections.length > MOST_SECTIONS) return
    for (const source of sections) {
      const known = candidates.find((candidate) => candidate.source === source)
      const score = (weight / Math.sqrt(sections.length)) * (1 + NEARNESS * nearness(source))
      if (!known) candidates.push({ source, score, likeness })
      else if (known.likeness === 'alike') known.score += score
    }
  }
  if (isHeading) add(byHeading.get(sign), HEADING, 'heading')
  else {
    add(bySign.get(sign), begin === undefined ? SAME_SHORT : SAME, 'same')
    if (begin !== undefined) add(byBegin.get(begin), ALIKE, 'alike')
    if (end !== undefined) add(byEnd.get(end), ALIKE, 'alike')
  }
  return candidates
}

function advance(states: readonly State[], step: Step, candidates: readonly Candidate[]): State[] {
  const best = bestOf(states)
  const next: State[] = []
  for (const state of states) {
    const candidate = candidates.find(({ source }) => source === state.source)
    // Who is so far behind the best that he had better come from there need not come before something speaks for it.
    const isBehind = state.score < best.score - costOfChange(best, state.source, step)
    if (candidate || !isBehind) next.push(enter(state.source, candidate, state, best, step))
  }
  const isOpen = (source: NoteSection | undefined): boolean => next.some((state) => state.source === source)
  for (const candidate of candidates)
    if (!isOpen(candidate.source)) next.push(enter(candidate.source, candidate, undefined, best, step))
  if (!isOpen(undefined)) next.push(enter(undefined, undefined, undefined, best, step))
  return next
}

/** The best way to a section: on from where it was entered, or from the best of all. */
function enter(
  source: NoteSection | undefined,
  candidate: Candidate | undefined,
  stayed: State | undefined,
  best: State,
  step: Step,
): State {
  const changed = best.score - costOfChange(best, source, step)
  const before = stayed && stayed.score >= changed ? stayed : best
  const score = Math.max(stayed?.score ?? changed, changed) + (candidate?.score ?? costOfStay(source, step))
  const left =
    before.source && before.source !== source ? [before.source, ...before.left].slice(0, MOST_LEFT) : before.left
  return { score, source, left, before, ...(candidate && { likeness: candidate.likeness }) }
}

function costOfChange({ source: from, left }: State, to: NoteSection | undefined, { isHeading, part }: Step): number {
  if (from === to) return 0
  if (isHeading) return CHANGE_AT_HEADING
  const isBelowItsHeading = from && part.heading && part.heading.sign === from.fact.heading?.sign
  if (isBelowItsHeading && !(to && left.includes(to))) return CHANGE_BELOW_ITS_HEADING
  return from && to ? CHANGE : CHANGE_TO_OWN
}

function costOfStay(source: NoteSection | undefined, { isHeading, part }: Step): number {
  if (!source) return 0
  if (isHeading) return STAY_OVER_HEADING
  return part.heading && part.heading.sign === source.fact.heading?.sign ? STAY_BELOW_ITS_HEADING : STAY
}

function bestOf(states: readonly State[]): State {
  return states.reduce((best, state) => (state.score > best.score ? state : best))
}
