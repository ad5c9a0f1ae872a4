import type { SearchRecord } from './search-record.ts'

/** The page that Pagefind reads for a record: the text in the body, all else in the head. */
export function recordPage(record: SearchRecord): string {
  // Pagefind names a page after its first heading and its first image, file name included, unless both are named here.
  const head = [property('title', record.kind === 'note' ? record.title : ''), property('image', '')]
  if (record.kind === 'card') head.push(property('question', record.question), property('note', record.noteTitle))
  else if (record.aliases.length > 0) head.push(property('aliases', record.aliases.join(', ')))
  if (record.tags.length > 0) head.push(property('tags', record.tags.join(', ')))

  head.push(filter('kind', record.kind))
  for (const tag of withAncestors(record.tags)) head.push(filter('tag', tag))
  for (const folder of withAncestors(record.folder ? [record.folder] : [])) head.push(filter('folder', folder))

  // A page without a word in its body is left out of the index, so a note's title stands in it too.
  const body =
    record.kind === 'note'
      ? `<body><h1>${escape(record.title)}</h1>${lightly(record.properties)}${record.html}`
      : `<body data-pagefind-weight="0.5">${record.html}`
  return `<!doctype html><html><head>${head.join('')}</head>${body}</body></html>`
}

/** Before the first heading, so that what is found in a property leads to the top of the page. */
function lightly(properties: string | undefined): string {
  return properties ? `<dl data-pagefind-weight="0.5">${properties}</dl>` : ''
}

/** `['area/network']` -> `area`, `area/network`: who looks into a folder or a tag finds what lies deeper, too. */
function withAncestors(paths: readonly string[]): Set<string> {
  const steps = paths.map((path) => path.split('/'))
  return new Set(steps.flatMap((names) => names.map((_, last) => names.slice(0, last + 1).join('/'))))
}

function property(name: string, value: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escape(value)}">`
}

function filter(name: string, value: string): string {
  return `<meta data-pagefind-filter="${name}[content]" content="${escape(value)}">`
}

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
