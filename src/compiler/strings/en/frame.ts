/** What stands round every page. */
export const frame = {
  skip: 'Skip to the text',
  site: 'Site',
  folders: 'Folders',
  contents: 'On this page',
  cards: 'Cards',
  graph: 'Graph',
  darkTheme: 'Dark theme',
  lightTheme: 'Light theme',
}
