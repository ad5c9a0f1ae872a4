import type { Strings } from '../strings.ts'

export const text: Strings['text'] = {
  from: 'aus {source}',
  nothingHere: 'Hier steht noch nichts: {name}',
  repeats: 'Das würde sich selbst wiederholen: {chain}',
  readOn: 'Weiter in {note}',
  notWritten: 'Noch nicht geschrieben',
  tooDeep: 'Diese Notiz ist zu tief verschachtelt, um gezeigt zu werden.',
  onlyInObsidian: 'nur in Obsidian zu sehen',
  footnotes: 'Fußnoten',
  backToReference: 'Zurück zur Stelle {number}',
  source: 'Quelltext',
  copyCode: 'Code kopieren',
  copied: 'Kopiert',
  notCopied: 'Nicht kopiert',
}
