import { fontProviders } from 'astro/config'

// What Google Fonts, too, means by these two names. A page that needs no letter of the second never loads its file.
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'

// Letters (upright, italic, bold, script capitals), Greek, accents, operators, arrows, and the pieces of tall brackets: what
// `src/fonts/stix-two-math-core.woff2` was cut to.
const MATH =
  'U+0020-007E,U+00A0-00FF,U+0131,U+0237,U+02C6-02DD,U+0300-0338,U+0391-03F6,U+2010-2064,U+20D0-20D7,U+2100-214F,U+2190-2199,U+21A6,U+21C0-21C3,U+21CC,U+21D0-21D5,U+2200-22FF,U+2308-230B,U+239B-23B1,U+23D0,U+23DC-23E1,U+25A1,U+25B3,U+25BD,U+25EF,U+27E6-27EB,U+27F5-27FC,U+2A7D-2A7E,U+2AAF-2AB0,U+1D400-1D467,U+1D49C-1D4B5,U+1D6A4-1D6A5,U+1D6E2-1D71B'
const MATH_REST =
  'U+2070-20BD,U+20D8-20F0,U+2153-215E,U+219A-21A5,U+21A7-21BF,U+21C4-21CB,U+21CD-21CF,U+21D6-21FF,U+2300-2307,U+230C-239A,U+23B2-23CF,U+23D1-23DB,U+23E2-25A0,U+25A2-25B2,U+25B4-25BC,U+25BE-25EE,U+25F0-27E5,U+27EC-27F4,U+27FD-27FF,U+2900-2A7C,U+2A7F-2AAE,U+2AB1-2B54,U+1D468-1D49B,U+1D4B6-1D6A3,U+1D6A8-1D6E1,U+1D71C-1D7FF'

/**
 * The site's own fonts, for `fonts` in Astro's settings. The letters of western Europe come from faces that `fonts/cut-fonts.ts` has
 * cut; a page loads others, italics and the face of code only where it uses them. The first variants of the text face and of the
 * furniture's are those that pages preload. The furniture, whose chips and buttons would stand in other lines with another face, keeps
 * the one that it was first drawn with, so that nothing moves.
 */
export const fonts = [
  family('Source Serif 4', '--font-text', ['Georgia', 'serif'], 'source-serif-4', ['normal', 'italic']),
  family('Inter', '--font-furniture', ['system-ui', 'sans-serif'], 'inter', ['normal'], 'optional'),
  family('Source Code Pro', '--font-code', ['ui-monospace', 'monospace'], 'source-code-pro', ['normal']),
  mathFamily(),
]

function family(
  name: string,
  cssVariable: `--${string}`,
  fallbacks: string[],
  slug: string,
  styles: [Style, ...Style[]],
  display: 'swap' | 'optional' = 'swap',
) {
  const variantOf = (src: string, style: Style, range: string) => ({
    src: [src] as [string],
    style,
    weight: '400 700',
    display,
    unicodeRange: range.split(',') as [string, ...string[]],
  })
  const [first, ...others] = styles.flatMap((style) => [
    variantOf(`./src/fonts/${slug}-latin${style === 'italic' ? '-italic' : ''}.woff2`, style, LATIN),
    variantOf(`@fontsource-variable/${slug}/files/${slug}-latin-ext-wght-${style}.woff2`, style, LATIN_EXT),
  ])
  if (!first) throw new TypeError(`The font family ${name} has no face`)
  return {
    name,
    cssVariable,
    fallbacks,
    provider: fontProviders.local(),
    options: { variants: [first, ...others] as [typeof first, ...typeof others] },
  }
}

/**
 * The math face. What most formulas need was cut out of it, with its table for math, so that they need a quarter of the file;
 * the file itself has the other signs. A page without formulas loads neither.
 */
function mathFamily() {
  const variant = (src: string, range: string) => ({
    src: [src] as [string],
    style: 'normal' as const,
    weight: '400',
    unicodeRange: range.split(',') as [string, ...string[]],
  })
  const core = variant('./src/fonts/stix-two-math-core.woff2', MATH)
  const rest = variant('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2', MATH_REST)
  return {
    name: 'STIX Two Math',
    cssVariable: '--font-math' as const,
    fallbacks: ['Cambria Math', 'math'],
    optimizedFallbacks: false,
    provider: fontProviders.local(),
    options: { variants: [core, rest] as [typeof core, typeof rest] },
  }
}

type Style = 'normal' | 'italic'
