import type { Place } from '../../problems/problem.ts'
import { annotate } from '../../problems/report.ts'
import { en } from '../../strings/en.ts'
import { fillCount } from '../../strings/fill.ts'
import { counted } from '../entries.ts'
import type { DifferencePiece, Drift } from './drift.ts'
import { shortenDifference } from './shorten-difference.ts'

/** How the pieces of a difference are set apart where there is colour. */
export interface Paint {
  card(text: string): string
  note(text: string): string
}

// A terminal is spoken to in English.
const { kinds, grown } = en.drift

const NO_PAINT: Paint = { card: (text) => text, note: (text) => text }

/**
 * Formats drift for a terminal, the heaviest first: where, what, and the words that differ. Where a note has only grown, that is
 * counted, unless all is asked for.
 *
 * @param most how many to print; the rest is counted in a last line
 * @returns lines, none where there is nothing to say
 */
export function reportDrift(findings: readonly Drift[], most: number, paint: Paint = NO_PAINT): string[] {
  if (findings.length === 0) return []
  const drift = most === Number.POSITIVE_INFINITY ? findings : findings.filter(({ kind }) => kind !== 'grown')
  const left = [
    drift.length > most && `${(drift.length - most).toLocaleString('en')} more`,
    drift !== findings &&
      drift.length < findings.length &&
      fillCount(grown, findings.length - drift.length, en.language),
  ].filter((part) => part !== false)
  const head = `Drift in ${counted(countCards(findings), 'card')}, the heaviest first; ${paint.card('[-the card says-]')} ${paint.note('{+the note says+}')}`
  return [
    ...(drift.length > 0 ? ['', head] : []),
    ...drift.slice(0, most).flatMap((finding) => ['', ...linesOf(finding, paint)]),
    ...(left.length > 0 ? ['', `… and ${left.join(', and ')}: npm run check -- --drift all`] : []),
  ]
}

/**
 * Formats drift for a program (`json`, to stand among problems) or as annotations of GitHub Actions (`github`).
 *
 * @param fileOf where a file of the vault is for the one who asks
 */
export function describeDrift(drift: readonly Drift[], fileOf: (path: string) => string): object[] {
  return drift.map((finding) => ({
    ...finding,
    kind: 'drift',
    drift: finding.kind,
    ...placeOf(finding),
    file: fileOf(placeOf(finding).path),
    message: sayDrift(finding),
  }))
}

/** Notices, which never stop anything. */
export function annotateDrift(drift: readonly Drift[], fileOf: (path: string) => string): string[] {
  return drift.map((finding) => {
    const { path, place } = placeOf(finding)
    return annotate('notice', fileOf(path), place, sayDrift(finding))
  })
}

/** Says drift in one line: `path:line:col  what (where in the note): the difference; what to do`. */
export function sayDrift(finding: Drift): string {
  const { kind, cards, note, difference } = finding
  const { path, place } = placeOf(finding)
  const also = cards.length > 1 ? `, in ${counted(cards.length, 'card')}` : ''
  const words = setDifference(difference, NO_PAINT)
  return `${path}:${place.line}:1  ${kinds[kind]} (${note.path}:${note.line})${also}: ${words}${sayFix(cards[0]?.fix)}`
}

function placeOf({ cards, note }: Drift): { path: string; place: Place } {
  const { path, line } = cards[0] ?? note
  return { path, place: { line, column: 1 } }
}

/** How many cards have drift; a note that has grown is none. */
export function countCards(findings: readonly Drift[]): number {
  const drift = findings.filter(({ kind }) => kind !== 'grown')
  return new Set(drift.flatMap(({ cards }) => cards.map(({ path, ordinal }) => `${ordinal} ${path}`))).size
}

function linesOf({ kind, cards, note, difference }: Drift, paint: Paint): string[] {
  const [first, ...others] = cards.map(({ path, line }) => `${path}:${line}:1`)
  const place = note.section ? `${note.path}:${note.line}:1 › ${note.section.text}` : `${note.path}:${note.line}:1`
  return [
    `${first}  ${kinds[kind]}${sayFix(cards[0]?.fix)}`,
    `  the note: ${place}`,
    `  ${setDifference(difference, paint)}`,
    ...(others.length > 0
      ? [`  also ${others.slice(0, MOST_OTHERS).join(', ')}${others.length > MOST_OTHERS ? ' …' : ''}`]
      : []),
  ]
}

const MOST_OTHERS = 5
const AROUND = 50

function setDifference(difference: readonly DifferencePiece[], paint: Paint): string {
  return shortenDifference(difference, AROUND)
    .map(({ text, in: where }) => {
      const line = text.replace(/[^\S\n]*\n\s*/g, ' ⏎ ').replace(/[^\S\n]+/g, ' ')
      if (where === 'both') return line
      return where === 'card' ? paint.card(`[-${line}-]`) : paint.note(`{+${line}+}`)
    })
    .join('')
    .trim()
}

function sayFix(fix: string | undefined): string {
  return fix === undefined ? '' : `; to follow the note, embed it instead: ${fix}`
}
