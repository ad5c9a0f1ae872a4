import type { APIRoute } from 'astro'
import { randomParts } from '../../compiler/graph/random-parts.ts'
import { listNotes } from '../../listed-notes.ts'

/** Files of some addresses each, from which `/random/` draws. */
export async function getStaticPaths() {
  const parts = randomParts(await listNotes())
  return parts.map((addresses, part) => ({ params: { part: String(part) }, props: { addresses } }))
}

export const GET: APIRoute = ({ props }) => Response.json(props['addresses'])
