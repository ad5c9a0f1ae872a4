/** A fault that reading a text brings to light; the line counts from 1 in that text. */
export interface SyntaxFault {
  kind:
    | 'cardWithoutEnd'
    | 'cardEndInFence'
    | 'duplicateBlock'
    | 'emptyQuestion'
    | 'missingFootnote'
    | 'openMath'
    | 'unclosedBlock'
    | 'unclosedComment'
    | 'unknownNoteType'
  line: number
  column?: number
  subject: string
}
