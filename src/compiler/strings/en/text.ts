/** What stands in the text of notes beside the author's words. */
export const text = {
  from: 'from {source}',
  nothingHere: 'Nothing here yet: {name}',
  repeats: 'This would repeat itself: {chain}',
  readOn: 'Read on in {note}',
  notWritten: 'Not written yet',
  tooDeep: 'This note is nested too deep to be shown.',
  onlyInObsidian: 'shown in Obsidian only',
  footnotes: 'Footnotes',
  backToReference: 'Back to reference {number}',
  /** Of a diagram. */
  source: 'Source',
  copyCode: 'Copy code',
  copied: 'Copied',
  notCopied: 'Not copied',
}
