import type { CardFault } from './cards/found.ts'

/** A fault that reading a text brings to light; the line counts from 1 in that text. */
export interface SyntaxFault {
  kind: CardFault['kind'] | 'duplicateBlock' | 'missingFootnote' | 'openMath' | 'unclosedBlock' | 'unclosedComment'
  line: number
  column?: number
  subject: string
}
