/** Where a page loads what the notes are called from: an address of the site. */
export const TITLES_ADDRESS = '/search/~titles.json'

/** Folder of the search index, in the memory and on the site. */
export const SEARCH_FOLDER = 'pagefind'

/** File in it that names the folders of its shards, the first first. */
export const SHARDS_FILE = 'shards.json'
