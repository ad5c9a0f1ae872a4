/** A group of notes that share a colour. */
export interface ColourGroup {
  name: string
  count: number
  colour: string
}

/** Which colour each note has, and what the colours mean, the largest group first. */
export interface Colouring {
  /** By the notes' places: a place in `groups`. */
  groupOf: number[]
  groups: ColourGroup[]
}

/**
 * Gives the largest groups a colour each; all that are smaller share the last one, which is no colour.
 *
 * @param names of each note's group, none where it belongs to no group
 * @param colours for groups, and last the one for the rest
 * @param others what the rest is called
 */
export function colourGroups(
  names: readonly (string | undefined)[],
  colours: readonly string[],
  others: string,
): Colouring {
  const counts = new Map<string, number>()
  for (const name of names) if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, colours.length - 1)
  const placeOf = new Map(ranked.map(([name], at) => [name, at]))
  const groupOf = names.map((name) => placeOf.get(name ?? '') ?? ranked.length)
  const rest = groupOf.filter((group) => group === ranked.length).length
  const groups = ranked.map(([name, count], at) => ({ name, count, colour: colours[at] ?? '' }))
  return {
    groupOf,
    groups: rest > 0 ? [...groups, { name: others, count: rest, colour: colours.at(-1) ?? '' }] : groups,
  }
}

/** The uppermost folder of a path. */
export function topFolder(folder: string): string {
  return folder.split('/')[0] ?? ''
}
