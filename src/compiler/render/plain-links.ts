/**
 * Takes from the links of written HTML all that says where they lead. What is left is what a note itself says: it stays the same where
 * the notes that it links to are renamed or moved, and whoever searches it finds the same.
 *
 * @param html as it is written from a tree, so that every value stands in double quotes
 */
export function withPlainLinks(html: string): string {
  return html.replaceAll(INTERNAL_LINK, '<a>')
}

const INTERNAL_LINK = /<a class="internal-link[^"]*"(?: [\w-]+(?:="[^"]*")?)*>/g
