/** The tree of folders. */
export const tree = {
  home: 'Home',
  allFolders: 'All folders',
  allTags: 'All tags',
  more: '{count} more',
}
