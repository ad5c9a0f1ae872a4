import { converter, formatCss, parse, wcagContrast } from 'culori'
import type { Oklch } from 'culori'

/** The two papers that the accent is read on, and the tint behind it, as in `styles/tokens.css`. */
const PAPER = { light: 'oklch(0.986 0.004 95)', dark: 'oklch(0.18 0.007 60)' }

// AA for text is 4.5; more, since the accent is read on tinted paper and small letters are read on it.
const CONTRAST = 6.5
const STEP = 0.005

/**
 * The tokens of a site whose accent is another than the rubric: its hue and, as far as it can be read on both papers, its strength.
 *
 * @param colour as CSS writes it: `teal`, `#0b7285`, `oklch(0.5 0.1 200)`
 * @returns a rule of CSS; nothing where it is no colour
 */
export function accentTokens(colour: string): string | undefined {
  const parsed = parse(colour)
  if (!parsed) return undefined
  const { h: hue = 0, c: chroma } = converter('oklch')(parsed)
  const strength = Math.min(chroma, 0.17)
  const light = readable({ mode: 'oklch', l: 0.52, c: strength, h: hue }, PAPER.light, -STEP)
  const dark = readable({ mode: 'oklch', l: 0.74, c: strength * 0.8, h: hue }, PAPER.dark, STEP)
  const pair = (a: Oklch, b: Oklch): string => `light-dark(${formatCss(a)},${formatCss(b)})`
  const faint = (base: Oklch): Oklch => ({ ...base, alpha: 0.62 })
  const tokens = {
    rubric: pair(light, dark),
    'rubric-line': pair(faint(light), faint(dark)),
    'rubric-tint': pair(
      { mode: 'oklch', l: 0.947, c: Math.min(strength, 0.022), h: hue },
      { mode: 'oklch', l: 0.285, c: Math.min(strength, 0.04), h: hue },
    ),
    'on-rubric': pair({ mode: 'oklch', l: 0.99, c: 0.005, h: hue }, { mode: 'oklch', l: 0.2, c: 0.03, h: hue }),
  }
  const declared = Object.entries(tokens).map(([name, value]) => `--${name}:${value}`)
  return `:root{${declared.join(';')}}`
}

/** Goes darker or lighter until it can be read; black and white always can. */
function readable(start: Oklch, paper: string, step: number): Oklch {
  let colour = start
  while (wcagContrast(colour, paper) < CONTRAST && colour.l > 0 && colour.l < 1)
    colour = { ...colour, l: colour.l + step }
  return {
    ...colour,
    l: Math.round(colour.l * 1000) / 1000,
    c: Math.round(colour.c * 1000) / 1000,
    h: Math.round(colour.h ?? 0),
  }
}
