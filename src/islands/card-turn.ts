/** Whether a key pressed on the card itself turns it: Space or Enter, alone and not held down. */
export function isTurnKey(press: KeyPress): boolean {
  if (press.repeat || press.altKey || press.ctrlKey || press.metaKey || press.shiftKey) return false
  return press.key === ' ' || press.key === 'Enter'
}

interface KeyPress {
  key: string
  repeat: boolean
  altKey: boolean
  ctrlKey: boolean
  metaKey: boolean
  shiftKey: boolean
}
