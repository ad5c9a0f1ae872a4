import { fontProviders } from 'astro/config'

// What Google Fonts, too, means by these two names. A page that needs no letter of the second never loads its file.
const LATIN =
  'U+0000-00FF,U+0131,U+0152-0153,U+02BB-02BC,U+02C6,U+02DA,U+02DC,U+0304,U+0308,U+0329,U+2000-206F,U+20AC,U+2122,U+2191,U+2193,U+2212,U+2215,U+FEFF,U+FFFD'
const LATIN_EXT =
  'U+0100-02BA,U+02BD-02C5,U+02C7-02CC,U+02CE-02D7,U+02DD-02FF,U+1D00-1DBF,U+1E00-1E9F,U+1EF2-1EFF,U+2020,U+20A0-20AB,U+20AD-20C4,U+2113,U+2C60-2C7F,U+A720-A7FF'

/**
 * The site's own fonts, for `fonts` in Astro's settings. Only the upright text face brings its optical sizes: titles need them,
 * and italics stand in running text alone. The first variant of the text face is the one that pages preload.
 */
export const fonts = [
  family('Source Serif 4', '--font-text', ['Georgia', 'serif'], 'source-serif-4', [
    ['opsz', 'normal', '200 900'],
    ['wght', 'italic', '200 900'],
  ]),
  family('Inter', '--font-furniture', ['system-ui', 'sans-serif'], 'inter', [['wght', 'normal', '100 900']]),
  family('Source Code Pro', '--font-code', ['ui-monospace', 'monospace'], 'source-code-pro', [
    ['wght', 'normal', '200 900'],
  ]),
]

function family(name: string, cssVariable: `--${string}`, fallbacks: string[], slug: string, faces: [Face, ...Face[]]) {
  const variantOf = ([axis, style, weight]: Face, subset: string, range: string) => ({
    src: [`@fontsource-variable/${slug}/files/${slug}-${subset}-${axis}-${style}.woff2`] as [string],
    style,
    weight,
    unicodeRange: range.split(',') as [string, ...string[]],
  })
  const [first, ...others] = faces.flatMap((face) => [
    variantOf(face, 'latin', LATIN),
    variantOf(face, 'latin-ext', LATIN_EXT),
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

type Face = [axis: 'opsz' | 'wght', style: 'normal' | 'italic', weight: string]
