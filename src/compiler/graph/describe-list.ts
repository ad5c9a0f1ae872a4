/**
 * What a list says of itself where a link to it is shown: `3 notes: AWS ECS service, AWS ECS task, AWS Lambda`
 *
 * @param facts how much it holds, in a few words
 * @param names of what it holds, the first first; as many are told as fit
 */
export function describeList(facts: string, names: readonly string[]): string {
  const told: string[] = []
  let length = facts.length
  for (const name of names) {
    length += name.length + SEPARATOR.length
    if (length > MOST_LETTERS) break
    told.push(name)
  }
  return told.length === 0 ? facts : `${facts}: ${told.join(SEPARATOR)}`
}

const SEPARATOR = ', '
// What a search engine shows of a description.
const MOST_LETTERS = 155
