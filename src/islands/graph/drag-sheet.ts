/**
 * Lays a sheet over a drawing while it is dragged. Under a pointer that moves over it, the drawing asks the graphics card at every move
 * which note is there, and waits for the answer.
 *
 * @param stage holds the drawing
 * @param onEnd is told, once all others know, that the drawing was let go
 * @returns whether it is covered now
 */
export function coverWhileDragged(stage: HTMLElement, onEnd: () => void): () => boolean {
  const sheet = document.createElement('div')
  sheet.className = 'graph-sheet'
  stage.addEventListener('pointerdown', ({ pointerType, button, clientX, clientY }) => {
    if (pointerType !== 'mouse' || button !== 0) return
    const ended = new AbortController()
    const { signal } = ended
    const end = (): void => {
      ended.abort()
      if (!sheet.isConnected) return
      sheet.remove()
      // The drawing hears of the mouse after the pointer, and settles a moment later.
      setTimeout(onEnd, SETTLED_MS)
    }
    document.addEventListener(
      'pointermove',
      (move) => {
        // A hand that clicks is not quite still.
        if (Math.hypot(move.clientX - clientX, move.clientY - clientY) > SLIP_PX) stage.append(sheet)
      },
      { signal },
    )
    document.addEventListener('pointerup', end, { signal })
    document.addEventListener('pointercancel', end, { signal })
  })
  return () => sheet.isConnected
}

const SLIP_PX = 3
const SETTLED_MS = 50
