import type { PhrasingContent } from 'mdast'

/**
 * Cuts the text of a paragraph, list item, heading or cell into its lines and sentences, as trees.
 *
 * @param children the phrasing nodes; they are left as they are
 * @returns copies without positions, none of them empty
 */
export function cutSentences(children: readonly PhrasingContent[]): PhrasingContent[][] {
  const sentences: PhrasingContent[][] = [[]]
  for (const child of children) {
    if (child.type === 'break') {
      sentences.push([])
    } else if (child.type === 'text') {
      for (const [at, value] of child.value.split(BOUNDARY).entries()) {
        if (at > 0) sentences.push([])
        if (value !== '') sentences.at(-1)?.push({ type: 'text', value })
      }
    } else if (child.type !== 'html' && child.type !== 'card') {
      sentences.at(-1)?.push(withoutPositions(child))
    }
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

/** Writes a sentence down; most of them are compared and passed on more often than they are read. */
export function writeSentence(sentence: readonly PhrasingContent[]): string {
  return JSON.stringify(sentence)
}

/** Reads a sentence that was written down. */
export function readSentence(written: string): PhrasingContent[] {
  return JSON.parse(written)
}

// A line end, or the end of a sentence before a letter that is not small: "… ends here. Next"
const BOUNDARY = /\n|(?<=[.!?…]["'”’)]?)\s+(?=["'“‘(]?[\p{Lu}\p{Lo}])|(?<=[。！？])/u

/** Where the sentences of a line end, the last left out: where the next begins. */
export function endsOfSentences(line: string): number[] {
  return [...line.matchAll(new RegExp(BOUNDARY, 'gu'))].map(({ 0: gap, index }) => index + gap.length)
}

/** Copies a phrasing node without its positions; what a link will be known by stays. */
function withoutPositions<T extends PhrasingContent>(node: T): T {
  const { position: _, ...rest } = node
  const copy = rest as T
  if ('children' in copy) copy.children = copy.children.map(withoutPositions)
  return copy
}
