import type { Catalogue, Prompt } from './catalogue.ts'

/** The prompts of each deck and of those below it, by the deck's name in small letters. */
export function promptsByDeck({ prompts }: Catalogue): Map<string, Prompt[]> {
  return group(prompts, ({ card }) => [card.deck.name], '::')
}

/** The prompts of each tag and of those nested in it, by the tag in small letters. */
export function promptsByTag({ prompts }: Catalogue): Map<string, Prompt[]> {
  return group(prompts, ({ card }) => card.tags, '/')
}

function group(
  prompts: readonly Prompt[],
  namesOf: (prompt: Prompt) => readonly string[],
  separator: string,
): Map<string, Prompt[]> {
  const groups = new Map<string, Prompt[]>()
  for (const prompt of prompts) {
    for (const name of new Set(namesOf(prompt).flatMap((own) => withAbove(own.toLowerCase(), separator)))) {
      const known = groups.get(name)
      if (known) known.push(prompt)
      else groups.set(name, [prompt])
    }
  }
  return groups
}

/** `a::b::c` -> `a`, `a::b`, `a::b::c` */
function withAbove(name: string, separator: string): string[] {
  const parts = name.split(separator)
  return parts.map((_, at) => parts.slice(0, at + 1).join(separator))
}
