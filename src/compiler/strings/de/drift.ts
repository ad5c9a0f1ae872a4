import type { Strings } from '../strings.ts'

export const drift: Strings['drift'] = {
  title: 'Abweichungen',
  kinds: {
    otherwise: 'die Karte sagt etwas anderes als die Notiz',
    dropped: 'die Karte sagt, was die Notiz nicht (mehr) sagt',
    renamed: 'die Überschrift heißt in der Notiz anders',
    moved: 'die Notiz sagt das an anderer Stelle',
    grown: 'die Notiz sagt mehr als die Karte',
  },
  intro: 'Was Karten anders sagen als die Notizen, aus denen sie stammen, das Gewichtigste zuerst: {card} {note}.',
  cardSays: 'so die Karte',
  noteSays: 'so die Notiz',
  none: 'Jede Karte sagt, was in den Notizen steht, aus denen sie stammt.',
  nothing: 'keine',
  differences: { one: '{count} Abweichung', other: '{count} Abweichungen' },
  found: '{differences} in {cards}',
  grown: {
    one: '{count} Stelle, an der die Notiz mehr sagt als die Karte',
    other: '{count} Stellen, an denen die Notiz mehr sagt als die Karte',
  },
  inCard: 'die Karte: ',
  inNote: 'die Notiz: ',
  card: 'Karte',
  note: 'Notiz',
  more: 'und {count} mehr',
  embedInstead: 'stattdessen einbetten',
}
