/** The colours that the graph is drawn in, as the page's theme has them now. */
export interface Palette {
  ink: string
  plain: string
  faint: string
  line: string
  /** From the note that is looked at. */
  litLine: string
  /** Among those near it. */
  farLine: string
  accent: string
  /** For groups of notes, and last the one for the rest. */
  groups: string[]
  font: string
}

/** Reads the page's tokens; the drawing takes only colours of the old kind. */
export function readPalette(element: HTMLElement): Palette {
  const style = getComputedStyle(element)
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  const dark = style.getPropertyValue('color-scheme').includes('dark') && isDark(style.color, pen)
  const toHex = (colour: string): string => {
    const [red = 0, green = 0, blue = 0] = paint(colour, pen)
    return `#${[red, green, blue].map((part) => part.toString(16).padStart(2, '0')).join('')}`
  }
  const token = (name: string): string => {
    const probe = document.createElement('i')
    probe.style.color = `var(${name})`
    element.append(probe)
    const { color } = getComputedStyle(probe)
    probe.remove()
    return toHex(color)
  }
  const groups = HUES.map((hue) => toHex(`oklch(${dark ? 0.72 : 0.58} 0.12 ${hue})`))
  return {
    ink: token('--ink'),
    plain: token('--bullet'),
    faint: token('--rule'),
    line: token('--rule'),
    litLine: token('--rubric'),
    farLine: token('--rule-strong'),
    accent: token('--rubric'),
    groups: [...groups, token('--bullet')],
    font: style.fontFamily,
  }
}

// As far from each other, and from the accent, as eight can be.
const HUES = [250, 150, 85, 310, 200, 120, 280, 350]

function paint(colour: string, pen: CanvasRenderingContext2D | null): Uint8ClampedArray | number[] {
  if (!pen) return []
  pen.fillStyle = colour
  pen.fillRect(0, 0, 1, 1)
  return pen.getImageData(0, 0, 1, 1).data
}

/** Ink is light where paper is dark. */
function isDark(ink: string, pen: CanvasRenderingContext2D | null): boolean {
  const [red = 0, green = 0, blue = 0] = paint(ink, pen)
  return red + green + blue > 3 * 128
}
