/** The page of an address at which nothing stands. */
export const notFound = {
  title: 'Nothing stands here',
  text: 'No note has this address: it may have been renamed, or never written.',
  ways: 'Look for it with the search above, in {folders} or among {tags}, or begin again at {home}.',
  folders: 'all folders',
  tags: 'all tags',
  home: 'the first page',
  near: 'Perhaps one of these was meant:',
}
