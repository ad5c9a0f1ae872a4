import type { Strings } from '../strings.ts'

export const preview: Strings['preview'] = {
  name: 'Vorschau auf {title}',
  open: 'Seite öffnen',
  failed: 'Diese Seite lässt sich hier gerade nicht zeigen.',
  said: 'Vorschau auf {title}. Alt und Pfeil nach unten führen hinein, Escape schließt sie.',
}
