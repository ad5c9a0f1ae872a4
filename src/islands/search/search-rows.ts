import { fill, fillCount } from '../../compiler/strings/fill.ts'
import type { Strings } from '../../compiler/strings/strings.ts'
import type { Run } from './marked-text.ts'
import type { FoundNote, FoundPart } from './search-results.ts'
import { withDirective } from './text-directive.ts'

export type SearchWords = Strings['search'] & Pick<Strings, 'language'>

const CARDS_SHOWN = 3

/**
 * Draws notes as groups of options for a listbox. What comes from the vault enters as text, never as HTML. Cards beyond the
 * third are hidden behind an option with `data-unfold`.
 *
 * @param idPrefix makes the ids of the options, which `aria-activedescendant` names, unique on the page.
 */
export function drawNotes(
  notes: readonly FoundNote[],
  idPrefix: string,
  allCards: boolean,
  words: SearchWords,
): HTMLElement[] {
  const groups = notes.map((note) => drawNote(note, allCards, words))
  for (const [place, option] of groups.flatMap((group) => [...group.querySelectorAll('[role=option]')]).entries()) {
    option.id = `${idPrefix}-${place}`
    option.setAttribute('aria-selected', 'false')
  }
  return groups
}

/** Shows the cards that an option of `drawNotes` stands for. */
export function unfold(option: HTMLElement): void {
  for (const card of option.parentElement?.querySelectorAll<HTMLElement>('[hidden]') ?? []) card.hidden = false
  option.remove()
}

function drawNote(note: FoundNote, allCards: boolean, words: SearchWords): HTMLElement {
  const group = element('div', 'search-note')
  group.role = 'group'
  group.ariaLabel = note.title

  // Where only cards were found, they are what to choose from.
  const head = note.isHit
    ? link(withDirective(note.url, note.excerpt), 'search-title')
    : element('div', 'search-row search-title')
  head.append(element('strong', '', note.title), element('span', 'search-place', note.place.join(' › ')))
  if (note.aliases) head.append(element('span', 'search-aliases', fill(words.also, { names: note.aliases })))
  head.append(...drawExcerpt(note.excerpt))
  group.append(head, ...note.sections.map((section) => drawPart(section, '§ ', 'search-section')))

  const folded = allCards ? [] : note.cards.slice(CARDS_SHOWN)
  for (const card of note.cards) {
    const option = drawPart(card, `${words.card} · `, 'search-card')
    option.hidden = folded.length > 1 && folded.includes(card)
    group.append(option)
  }
  if (folded.length > 1) {
    const more = element('div', 'search-row search-unfold', fillCount(words.moreCards, folded.length, words.language))
    more.role = 'option'
    more.dataset['unfold'] = ''
    group.append(more)
  }
  return group
}

function drawPart(part: FoundPart, kind: string, className: string): HTMLElement {
  const option = link(withDirective(part.url, part.excerpt), className)
  const heading = element('span', 'search-heading')
  heading.append(element('span', 'search-kind', kind), ...drawRuns(part.heading))
  option.append(heading, ...drawExcerpt(part.excerpt))
  return option
}

function link(url: string, className: string): HTMLAnchorElement {
  const option = element('a', `search-row ${className}`)
  option.role = 'option'
  option.tabIndex = -1
  option.href = url
  return option
}

function drawExcerpt(runs: readonly Run[]): HTMLElement[] {
  if (runs.length === 0) return []
  const excerpt = element('span', 'search-excerpt')
  excerpt.append(...drawRuns(runs))
  return [excerpt]
}

function drawRuns(runs: readonly Run[]): (HTMLElement | string)[] {
  return runs.map(({ text, marked }) => (marked ? element('mark', '', text) : text))
}

function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  className: string,
  text = '',
): HTMLElementTagNameMap[Name] {
  const node = document.createElement(name)
  if (className) node.className = className
  node.textContent = text
  return node
}
