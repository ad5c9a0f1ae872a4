import { getCollection } from 'astro:content'
import type { APIRoute } from 'astro'
import { randomParts } from '../../compiler/graph/random-parts.ts'

/** Files of some addresses each, from which `/random/` draws. */
export async function getStaticPaths() {
  const parts = randomParts((await getCollection('notes')).map(({ data }) => data))
  return parts.map((addresses, part) => ({ params: { part: String(part) }, props: { addresses } }))
}

export const GET: APIRoute = ({ props }) => Response.json(props['addresses'])
