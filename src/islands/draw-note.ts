/**
 * Draws one of so many notes, all with the same chance.
 *
 * @param size how many addresses a part holds
 * @param random from 0 up to 1
 * @returns the part that holds its address, and which of the part it is
 */
export function drawNote(notes: number, size: number, random: number): { part: number; at: number } {
  const drawn = Math.min(Math.floor(random * notes), notes - 1)
  return { part: Math.floor(drawn / size), at: drawn % size }
}
