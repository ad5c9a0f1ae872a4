/**
 * Reads the size at which a browser shows an SVG: its own, else that of its view box, else what every picture has that says none.
 *
 * @param source the file, or its beginning up to the end of the tag `<svg …>`
 */
export function readSvgSize(source: string): { width: number; height: number } | undefined {
  const root = ROOT.exec(source)?.[0]
  if (root === undefined) return undefined
  const width = pixelsOf(attributeOf('width', root))
  const height = pixelsOf(attributeOf('height', root))
  const [, , boxWidth = 0, boxHeight = 0] = (attributeOf('viewBox', root) ?? '')
    .trim()
    .split(/[\s,]+/)
    .map(Number)
  const ratio = boxWidth > 0 && boxHeight > 0 ? boxWidth / boxHeight : undefined
  if (width !== undefined && height !== undefined) return rounded(width, height)
  if (ratio === undefined) return rounded(width ?? 300, height ?? 150)
  if (width !== undefined) return rounded(width, width / ratio)
  if (height !== undefined) return rounded(height * ratio, height)
  return rounded(boxWidth, boxHeight)
}

const ROOT = /<(?:\w+:)?svg(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*)?>/

function attributeOf(name: string, root: string): string | undefined {
  const [, , value] = new RegExp(`\\s${name}\\s*=\\s*(["'])(.*?)\\1`, 's').exec(root) ?? []
  return value
}

/** A length in CSS pixels; none where it depends on the page. */
function pixelsOf(length: string | undefined): number | undefined {
  const [, number, unit = 'px'] = /^\s*([\d.]+(?:e[+-]?\d+)?)\s*([a-z]*)\s*$/i.exec(length ?? '') ?? []
  const factor = PIXELS_BY_UNIT.get(unit.toLowerCase() || 'px')
  const pixels = Number(number) * (factor ?? Number.NaN)
  return pixels > 0 ? pixels : undefined
}

const PIXELS_BY_UNIT = new Map([
  ['px', 1],
  ['in', 96],
  ['cm', 96 / 2.54],
  ['mm', 96 / 25.4],
  ['pt', 96 / 72],
  ['pc', 16],
  ['em', 16],
  ['ex', 8],
])

function rounded(width: number, height: number): { width: number; height: number } {
  return { width: Math.max(1, Math.round(width)), height: Math.max(1, Math.round(height)) }
}
