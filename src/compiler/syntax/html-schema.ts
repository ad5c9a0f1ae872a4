/*
 * What an author's HTML may hold: GitHub's list, and what Obsidian shows besides. What is not named here is taken out, so that
 * nothing new in browsers acts on a page by itself.
 */

/** Elements that stay. */
export const ELEMENTS = wordsOf(`
  a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details
  dfn dir div dl dt em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i ins kbd label li main map area mark
  menu meter nav ol p picture pre progress q rp rt ruby s samp search section small span strike strong sub summary sup table
  tbody td tfoot th thead time tr tt u ul var wbr audio iframe img input source track video
  svg g path rect circle ellipse line polyline polygon text tspan textPath defs symbol use marker pattern mask clipPath
  linearGradient radialGradient stop desc switch filter feBlend feColorMatrix feComposite feDropShadow feFlood feGaussianBlur
  feMerge feMergeNode feMorphology feOffset feTile feTurbulence
  math maction menclose merror mfenced mfrac mi mmultiscripts mn mo mover mpadded mphantom mprescripts mroot mrow ms mspace
  msqrt mstyle msub msubsup msup mtable mtd mtext mtr munder munderover none semantics`)

/** Elements that are known only within `<svg>`: outside of it `<image>` is a picture, and `<title>` swallows what follows. */
export const DRAWING_ELEMENTS = wordsOf('image title')

/** Elements that are taken out with all that they hold, since it is no text. */
export const SILENT_ELEMENTS = wordsOf('script style template noscript noembed noframes')

/** Elements of HTML that act, gather or belong to a page's head; what they hold stays. */
export const ACTING_ELEMENTS = wordsOf(`
  applet base basefont body button canvas command datalist embed fieldset form frame frameset head html keygen legend link
  marquee meta object optgroup option output param portal select slot textarea dialog foreignObject animate animateMotion
  animateTransform set mpath`)

/** Attributes that stay on any element, besides `data-*` and `aria-*`. */
const ATTRIBUTES = wordsOf(`
  abbr align alt axis bgcolor border cellpadding cellspacing char charoff checked cite class clear color cols colspan compact
  controls coords datetime decoding default dir disabled download face fetchpriority headers height high hspace href hreflang
  id itemid itemprop itemref itemscope itemtype kind label lang list loading loop low max media min muted name nohref noshade
  nowrap open optimum placeholder playsinline poster preload rel rev reversed role rows rowspan rules scope shape size sizes
  span spellcheck src srclang srcset start step style summary tabindex title translate type usemap valign value vspace width
  allow allowfullscreen autoplay crossorigin frameborder hidden referrerpolicy sandbox scrolling target for
  xmlns xmlns:xlink xlink:href xlink:title xml:space accent accentunder columnalign columnlines columnspacing columnspan depth
  display displaystyle encoding fence frame largeop linethickness lquote lspace mathbackground mathcolor mathsize mathvariant
  maxsize minsize movablelimits notation rowalign rowlines rowspacing rquote rspace scriptlevel separator stretchy symmetric
  voffset
  alignment-baseline baseline-shift clip clip-path clip-rule clippathunits color-interpolation-filters cx cy d
  dominant-baseline dx dy fill fill-opacity fill-rule filter filterunits flood-color flood-opacity font-family font-size
  font-style font-weight fr fx fy gradienttransform gradientunits in in2 k1 k2 k3 k4 lengthadjust letter-spacing marker-end
  marker-mid marker-start markerheight markerunits markerwidth mask maskcontentunits maskunits mode offset opacity operator
  orient overflow paint-order pathlength patterncontentunits patterntransform patternunits points preserveaspectratio
  primitiveunits r radius refx refy result rotate rx ry seed shape-rendering spreadmethod startoffset stddeviation
  stop-color stop-opacity stroke stroke-dasharray stroke-dashoffset stroke-linecap stroke-linejoin stroke-miterlimit
  stroke-opacity stroke-width text-anchor text-decoration text-rendering textlength transform transform-origin values
  vector-effect version viewbox visibility word-spacing writing-mode x x1 x2 y y1 y2`)

/** Whether an attribute may stay; event attributes and `srcdoc`, which holds a page of its own, are none of those. */
export function isAllowedAttribute(name: string): boolean {
  return ATTRIBUTES.has(name) || /^(?:data|aria)-[\w.:-]+$/.test(name)
}

/** Whether an attribute that may not stay would do something; of others nothing is missed. */
export function isActingAttribute(name: string): boolean {
  return /^(?:on|form)/.test(name) || ['action', 'ping', 'srcdoc'].includes(name)
}

/** Elements that hide or move what follows them where they are not closed. */
export const CLOSED_ELEMENTS = wordsOf('audio map math meter picture progress ruby svg table video')

/** Elements that HTML opens anew in every block until they are closed. */
export const FORMATTING_ELEMENTS = wordsOf('a b big code em font i s small strike strong tt u')

/** Attributes that hold an address. */
export const ADDRESSES = wordsOf('href src poster cite xlink:href srcset')

/** Attributes that name other elements by their ids, blanks between. */
export const REFERENCES = wordsOf(
  'aria-activedescendant aria-controls aria-describedby aria-details aria-flowto aria-labelledby aria-owns for headers list',
)

/**
 * Whether a browser would run what stands at an address, or read it as a page of this site. Blanks and control characters
 * in it are passed over, as browsers do.
 */
export function isActingAddress(address: string): boolean {
  const plain = address.replace(/[\s\u0000-\u001f]/g, '').toLowerCase()
  return (
    /(?:^|,)(?:javascript|vbscript):/.test(plain) ||
    (plain.startsWith('data:') && !/^data:(?:image|audio|video|font)\//.test(plain))
  )
}

/** Names without case, as HTML compares them. */
function wordsOf(text: string): ReadonlySet<string> {
  return new Set(text.toLowerCase().split(/\s+/).filter(Boolean))
}
