/**
 * What the search knows of one note or one card. Addresses are site addresses without the base path, `html` and `properties` are
 * written as search text.
 */
export type SearchRecord = NoteRecord | CardRecord

export interface NoteRecord {
  kind: 'note'
  /** `/aws/aws-ecs-service/` */
  address: string
  title: string
  html: string
  /** Without `#`. */
  tags: readonly string[]
  /** The note's folder in the vault, `infrastructure/AWS`, or empty. */
  folder: string
  aliases: readonly string[]
  /** The rows of its panel of properties. */
  properties?: string
}

export interface CardRecord {
  kind: 'card'
  /** The card on its note's page: `/aws/aws-ecs-service/#card-1726516929907` */
  address: string
  /** Plain text, short. */
  question: string
  noteTitle: string
  html: string
  tags: readonly string[]
  /** The folder of the card's note. */
  folder: string
}
