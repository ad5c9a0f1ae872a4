/** A rectangle of the window, in px. */
export interface Box {
  left: number
  top: number
  right: number
  bottom: number
}

/** Where a panel stands: its upper left corner, and how high it may grow, in px. */
export interface PanelPlace {
  left: number
  top: number
  maxHeight: number
  isAbove: boolean
}

/**
 * Puts a panel below a link, or above it where more room is there, within the window.
 *
 * @param height that the panel would like to have
 * @param gap between the link, the panel and the edges of the window
 */
export function placePanel(
  link: Box,
  { width, height }: { width: number; height: number },
  window: { width: number; height: number },
  gap: number,
): PanelPlace {
  const below = window.height - link.bottom - 2 * gap
  const above = link.top - 2 * gap
  const isAbove = below < height && above > below
  const maxHeight = Math.max(0, Math.min(height, isAbove ? above : below))
  const left = Math.max(gap, Math.min(link.left, window.width - width - gap))
  return { left, top: isAbove ? link.top - gap - maxHeight : link.bottom + gap, maxHeight, isAbove }
}
