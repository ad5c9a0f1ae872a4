import { deflateRawSync } from 'node:zlib'
import { toHtml } from 'hast-util-to-html'
import type { IndexedNote } from '../links/index-links.ts'
import { renderFrame } from './card-frame.ts'
import { h, hrefTo, t } from './context.ts'
import type { RenderSite } from './context.ts'
import { stringsOf } from './language.ts'
import type { RenderedCard } from './rendered-note.ts'
import { words } from './words.ts'

/** Weighs a card, and makes a short one of it where it is too heavy for a list. */
export function weighCard(key: string, html: string, note: IndexedNote, site: RenderSite): RenderedCard {
  const weight = weigh(html)
  if (weight <= MOST_BYTES) return { key, html, weight }
  const ordinal = note.cardKeys.indexOf(key)
  const question = note.facts.cards[ordinal]?.question ?? ''
  const { card } = stringsOf(note, site)
  const place = h('a', { className: ['internal-link'], href: hrefTo(note, `card-${key}`, site) }, [t(card.onItsPage)])
  const way = h('p', { className: ['card-empty'] }, words(card.long, { place }))
  const short = toHtml(renderFrame(ordinal, { front: [h('p', {}, [t(question)])], back: [way] }, note, site))
  return { key, html, weight: weigh(short), short }
}

// Half of what all cards of a page may weigh.
const MOST_BYTES = 26_000

/** Bytes that a card adds to a page of others, compressed as a server sends it. */
function weigh(html: string): number {
  return deflateRawSync(html, { dictionary: SHARED }).length
}

/** What cards share with their neighbours on a page, and so weighs nothing there. */
const SHARED =
  Buffer.from(`<flip-card><section class="card" id="card-17" data-card="17" data-asks="front"><header class="card-head">\
<a class="card-place" href="/"> › </a><span class="card-tags"><a class="tag" href="/tags/">#</a></span></header>\
<div class="card-front"><p></p></div><details class="card-answer"><summary><span class="card-turn">Turn over</span></summary>\
<div class="card-back"><h3></h3>
<ul>
<li><a class="internal-link" href="/"></a> <strong></strong> <code></code></li>
<li><a class="internal-link is-unresolved" data-target="" title="Not written yet"></a></li>
</ul>
<code-block data-language=""><pre class="language-" tabindex="0"><code class="language-"><span class="token keyword"></span>\
</code></pre></code-block><math class="math math-inline" data-tex=""><mrow><mi></mi><mo>=</mo><mfrac><mn>1</mn><msub><mi></mi>\
<mi>i</mi></msub></mfrac></mrow></math></div></details><footer class="card-foot"><a class="card-deck" data-label="deck" href="/cards/"></a></footer>\
</section></flip-card>`)
