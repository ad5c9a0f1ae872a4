/** Where a page loads the whole tree of folders from: an address of the site. */
export const TREE_ADDRESS = '/folders/~tree.json'
