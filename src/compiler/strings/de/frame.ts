import type { Strings } from '../strings.ts'

export const frame: Strings['frame'] = {
  skip: 'Zum Text springen',
  site: 'Website',
  folders: 'Ordner',
  contents: 'Auf dieser Seite',
  cards: 'Karten',
  graph: 'Graph',
  darkTheme: 'Dunkles Aussehen',
  lightTheme: 'Helles Aussehen',
}
