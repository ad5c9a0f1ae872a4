import type { Root } from 'mdast'
import type { Origin } from '../syntax/node-data.ts'
import type { Facts } from './facts.ts'

/** Turns what reading a tree's HTML brought to light into facts of its note, and takes it off the tree. */
export function addHtmlFindings(root: Root, origin: Origin, facts: Facts, card?: number): void {
  const findings = root.data?.html ?? []
  if (root.data) delete root.data.html
  for (const { kind, subject, line, column } of findings) {
    const place = { line: line + origin.line, column: column + (line === 1 ? origin.column : 0) }
    if (kind === 'embed' || kind === 'link')
      facts.links.push({ kind, written: subject, place, ...(card === undefined ? {} : { card }) })
    else if (!facts.faults.some((fault) => fault.kind === kind && fault.subject === subject))
      facts.faults.push({ kind, place, subject })
  }
}
