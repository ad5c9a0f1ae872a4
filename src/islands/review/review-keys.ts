import type { Grade } from './progress.ts'

/** What a key asks for in a round. */
export type Action = 'show' | 'undo' | 'open' | 'keys' | 'leave' | Grade

export interface KeyPress {
  key: string
  repeat: boolean
  isComposing: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}

/**
 * What a key pressed within a round does; nothing where it belongs to the browser, to an input method or to what has the focus.
 *
 * @param on what has the focus: a field to type in, a control that Space or Enter press, or neither
 * @see Anki: Space and Enter show, and then grade Good
 */
export function actionOf(
  press: KeyPress,
  { on, isAnswered, buttons }: { on: 'field' | 'control' | 'text'; isAnswered: boolean; buttons: 2 | 4 },
): Action | undefined {
  const { key, repeat, altKey, ctrlKey, metaKey, shiftKey } = press
  if (press.isComposing || altKey || on === 'field') return undefined
  if (ctrlKey || metaKey) return key.toLowerCase() === 'z' && !shiftKey ? 'undo' : undefined
  if (key === '?') return 'keys'
  if (repeat || shiftKey) return undefined
  if (key === ' ' || key === 'Enter') return on === 'control' ? undefined : isAnswered ? 3 : 'show'
  if (key === 'Escape') return 'leave'
  if (key === 'u' || key === 'U') return 'undo'
  if (key === 'e' || key === 'E') return 'open'
  return isAnswered ? gradeOf(key, buttons) : undefined
}

/** With two buttons, the second is Good; its place among four stays good, too. */
function gradeOf(key: string, buttons: 2 | 4): Grade | undefined {
  if (key === '1') return 1
  if (key === '3') return 3
  if (key === '2') return buttons === 4 ? 2 : 3
  return key === '4' && buttons === 4 ? 4 : undefined
}
