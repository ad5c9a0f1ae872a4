/** Where a page loads what the notes are called from: an address of the site. */
export const TITLES_ADDRESS = '/search/~titles.json'
