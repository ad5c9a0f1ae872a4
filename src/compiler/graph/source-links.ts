import { headingKey } from '../links/anchors.ts'
import type { IndexedNote, LinkIndex } from '../links/index-links.ts'
import type { VaultPath } from '../vault/path.ts'
import type { CardSources, SourcedCard } from './card-sources.ts'
import { readSourceHeadings, sourceSet } from './source-headings.ts'
import type { SourceHeadings } from './source-headings.ts'

/** The links between cards and the sections that they were made from, both ways. */
export interface SourceLinks {
  /** What a card is about. */
  aboutOf(path: VaultPath, ordinal: number): AboutCard
  /** The cards of other notes that were made from the sections of a note, by the fragments of their headings. */
  cardsFrom(path: VaultPath): ReadonlyMap<string, CardsFrom>
}

/** The same as plain data. */
export interface SourceLinkRows {
  /** By note and ordinal of the card. */
  aboutByNote: ReadonlyMap<VaultPath, readonly AboutCard[]>
  cardsByHeading: ReadonlyMap<VaultPath, ReadonlyMap<string, CardsFrom>>
}

/** The notes that a card was made from, each once, as they follow one another in it. */
export interface AboutCard {
  links: AboutLink[]
  /** How many more there are. */
  more: number
}

export interface AboutLink {
  title: string
  /** The heading of the section, where it is not the note's name once more. */
  heading?: string
  /** `/infra/aws-ecs-service/#ecs-service` */
  address: string
}

/** Some of the cards that were made from a section. */
export interface CardsFrom {
  cards: { question: string; title: string; address: string }[]
  more: number
}

// A foot is one line, and a mark unfolds to what can be seen at once.
const MOST_LINKS = 3
const MOST_CARDS = 10

/** Links cards and sections. Where a card has a whole section with those below it, that stands for all of them. */
export function linkSources({ cardsByNote }: CardSources, index: LinkIndex): SourceLinkRows {
  const headings = readSourceHeadings(index)
  const aboutByNote = new Map<VaultPath, AboutCard[]>()
  const cardsByHeading = new Map<VaultPath, Map<string, CardsFrom>>()
  for (const [path, cards] of cardsByNote) {
    const abouts = cards.map((card) => {
      const sources = outermostSources(card, headings, index)
      for (const { note, id } of sources) {
        if (id === undefined || note.path === path) continue
        const byHeading = cardsByHeading.get(note.path) ?? new Map<string, CardsFrom>()
        cardsByHeading.set(note.path, byHeading)
        byHeading.set(id, addCard(card, byHeading.get(id), index))
      }
      return describeAbout(sources)
    })
    aboutByNote.set(path, abouts)
  }
  return { aboutByNote, cardsByHeading }
}

/** Makes the links of cards findable. */
export function openSourceLinks({ aboutByNote, cardsByHeading }: SourceLinkRows): SourceLinks {
  return {
    aboutOf: (path, ordinal) => aboutByNote.get(path)?.[ordinal] ?? NOTHING,
    cardsFrom: (path) => cardsByHeading.get(path) ?? NO_CARDS,
  }
}

const NOTHING: AboutCard = { links: [], more: 0 }
const NO_CARDS: ReadonlyMap<string, CardsFrom> = new Map()

interface OutermostSource {
  note: IndexedNote
  id: string | undefined
  text: string
}

function outermostSources(
  { path, sources }: SourcedCard,
  headings: SourceHeadings,
  { noteByPath }: LinkIndex,
): OutermostSource[] {
  const set = sourceSet(sources)
  const byPlace = new Map<string, OutermostSource>()
  for (const source of sources) {
    const note = noteByPath.get(source.path)
    const { id, text = '' } = headings.outermostOf(source, set) ?? {}
    // That a card is about its own note goes without saying.
    const isOwnNote = source.path === path && id === undefined
    if (note && !isOwnNote) byPlace.set(`${source.path}#${id ?? ''}`, { note, id, text })
  }
  return [...byPlace.values()]
}

/** Several sections of one note are one link, to the first of them. */
function describeAbout(sources: readonly OutermostSource[]): AboutCard {
  const byNote = Map.groupBy(sources, ({ note }) => note)
  const links = [...byNote].map(([{ facts, address }, sections]): AboutLink => {
    const [section] = sections
    const isNamed = sections.length === 1 && section !== undefined && !says(facts.title, section.text)
    return {
      title: facts.title,
      ...(isNamed ? { heading: section.text } : {}),
      address: section?.id === undefined ? address : `${address}#${section.id}`,
    }
  })
  return { links: links.slice(0, MOST_LINKS), more: Math.max(0, links.length - MOST_LINKS) }
}

/** Whether a title says what a heading does: `AWS ECS service` and `ECS service`. */
function says(title: string, heading: string): boolean {
  return headingKey(title).includes(headingKey(heading))
}

function addCard({ path, ordinal }: SourcedCard, before: CardsFrom | undefined, { noteByPath }: LinkIndex): CardsFrom {
  const { cards, more } = before ?? { cards: [], more: 0 }
  if (cards.length >= MOST_CARDS) return { cards, more: more + 1 }
  const note = noteByPath.get(path)
  if (!note) throw new Error(`${path} has cards, but is not indexed`)
  const title = note.facts.title
  const question = note.facts.cards[ordinal]?.question || title
  return {
    cards: [...cards, { question, title, address: `${note.address}#card-${note.cardKeys[ordinal] ?? ordinal}` }],
    more,
  }
}
