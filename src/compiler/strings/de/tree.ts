import type { Strings } from '../strings.ts'

export const tree: Strings['tree'] = {
  home: 'Anfang',
  allFolders: 'Alle Ordner',
  allTags: 'Alle Schlagwörter',
  more: '{count} weitere',
}
