import type { Strings } from '../strings.ts'

export const panes: Strings['panes'] = {
  close: '{title} schließen',
  show: '{title} zeigen',
}
