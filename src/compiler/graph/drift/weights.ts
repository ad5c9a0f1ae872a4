/** How much a difference matters, from 0 to 100; what is less sure weighs less. */
export const WEIGHTS = {
  /** Words that stand in each other's place. */
  number: 100,
  sign: 92,
  link: 92,
  word: 85,
  spelling: 45,
  /** Words that only the card has, and whole passages of them. */
  onlyOnCard: 65,
  dropped: 62,
  /** No more than little words differ. */
  slight: 45,
  renamed: 30,
  moved: 20,
  grown: 10,
  /** Words that only the note has. */
  onlyInNote: 8,
} as const
