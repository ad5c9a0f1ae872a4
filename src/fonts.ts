import { fontProviders } from 'astro/config'
import { MATH_RANGES } from './fonts/math-ranges.ts'

// What Google Fonts, too, means by these names, but for letters that are written as exponents (`ℝᵐ`): for one of them a page would load
// the second file, which has but few, and be laid out anew. A page that needs no letter of it never loads it.
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
// Notes are full of them, and to find another face for each takes longer than to set a paragraph.
const SIGNS = 'U+2190,U+2192,U+2197,U+221E,U+2248,U+2260,U+2264-2265,U+2713'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113'

/**
 * The site's own fonts, for `fonts` in Astro's settings. The letters of western Europe come from faces that `fonts/cut-fonts.ts` has
 * cut; a page loads others, italics and the face of code only where it uses them. The first variants of the text face and of the
 * furniture's are those that pages preload. The furniture, whose chips and buttons would stand in other lines with another face, keeps
 * the one that it was first drawn with, so that nothing moves.
 *
 * All other Latin letters are families of their own. For each size of a family Chromium looks up, at the first layout, what stands in
 * for each of its faces that is not there, wanted or not; what stands later in the list is not looked at before it is wanted.
 */
export const fonts = [
  family('Source Serif 4', '--font-text', faces('source-serif-4', ['normal', 'italic'], 'swap', `${LATIN},${SIGNS}`)),
  family('Source Serif 4 more', '--font-text-more', moreFaces('source-serif-4', ['normal', 'italic'], 'swap')),
  family('Inter', '--font-furniture', faces('inter', ['normal'], 'optional')),
  family('Inter more', '--font-furniture-more', moreFaces('inter', ['normal'], 'optional')),
  family('Source Code Pro', '--font-code', faces('source-code-pro', ['normal'], 'swap')),
  family('Source Code Pro more', '--font-code-more', moreFaces('source-code-pro', ['normal'], 'swap')),
  mathFamily(),
]

/** What stands in for them is in `styles/stand-ins.css`. */
function family(name: string, cssVariable: `--${string}`, [first, ...others]: Face[]) {
  if (!first) throw new TypeError(`The font family ${name} has no face`)
  return {
    name,
    cssVariable,
    fallbacks: [],
    optimizedFallbacks: false,
    provider: fontProviders.local(),
    options: { variants: [first, ...others] as [Face, ...Face[]] },
  }
}

function faces(slug: string, styles: Style[], display: Display, range = LATIN): Face[] {
  return styles.map((style) =>
    face(`./src/fonts/${slug}-latin${style === 'italic' ? '-italic' : ''}.woff2`, style, range, display),
  )
}

function moreFaces(slug: string, styles: Style[], display: Display): Face[] {
  return styles.map((style) =>
    face(`@fontsource-variable/${slug}/files/${slug}-latin-ext-wght-${style}.woff2`, style, LATIN_EXT, display),
  )
}

function face(src: string, style: Style, range: string, display: Display) {
  return {
    src: [src] as [string],
    style,
    weight: '400 700',
    display,
    unicodeRange: range.split(',') as [string, ...string[]],
  }
}

/**
 * The math face, in parts, so that most formulas need a tenth of it. A page without formulas loads none of them.
 */
function mathFamily() {
  const variant = (src: string, range: string) => ({
    src: [src] as [string],
    style: 'normal' as const,
    weight: '400',
    unicodeRange: range.split(',') as [string, ...string[]],
  })
  const first = variant('./src/fonts/stix-two-math-first.woff2', MATH_RANGES.first)
  const others = [
    variant('./src/fonts/stix-two-math-letters.woff2', MATH_RANGES.letters),
    variant('./src/fonts/stix-two-math-signs.woff2', MATH_RANGES.signs),
    variant('@fontsource/stix-two-math/files/stix-two-math-latin-400-normal.woff2', MATH_RANGES.rest),
  ]
  return {
    name: 'STIX Two Math',
    cssVariable: '--font-math' as const,
    fallbacks: ['Cambria Math', 'math'],
    optimizedFallbacks: false,
    provider: fontProviders.local(),
    options: { variants: [first, ...others] as [typeof first, ...typeof others] },
  }
}

type Style = 'normal' | 'italic'
type Display = 'swap' | 'optional'
type Face = ReturnType<typeof face>
