import type { Strings } from '../strings.ts'

export const anki: Strings['anki'] = {
  title: 'Karten für Anki',
  lead: '{anki} ist ein freies Programm zum Lernen mit Karten, für Rechner und Telefon. Es gibt einzelne Stapel oder alle Karten auf einmal; jedes Paket bringt seine Bilder und die Stapel darunter mit.',
  allCards: 'alle Karten',
  AllCards: 'Alle Karten',
  nothing: 'Hier gibt es nichts mitzunehmen.',
  file: '{name}, {ending}',
  ownAnki: 'das eigene Anki',
  own: 'Nur beim Schreiben zu sehen: {package} erneuert {notes} im eigenen Anki an Ort und Stelle.',
  help: 'Wie es weitergeht',
  open: 'Die {package}-Datei öffnen: am Rechner über {menu} in Anki, auf dem Telefon mit AnkiDroid oder AnkiMobile. Die Karten sind neu; an den anderen Stapeln ändert sich nichts.',
  menu: 'Datei › Importieren',
  again:
    '{later} dieselbe Datei noch einmal laden und wie zuvor importieren. Neue Karten kommen hinzu, hier geänderte werden erneuert, und das Gelernte bleibt. Eine selbst bearbeitete Karte bleibt, wie sie ist, bis sie sich hier ändert.',
  later: 'Später',
  devices: '{where} gleicht Anki selbst ab; ein zweiter Import ist nicht nötig.',
  onOtherDevices: 'Auf anderen Geräten',
  textFile:
    'Die {text}-Datei ist für andere Programme: eine Karte je Zeile, Frage und Antwort durch einen Tabulator getrennt, als HTML. Bilder bringt sie nicht mit.',
  yours:
    '{if}, die Obsidian_to_Anki schon ins eigene Anki gebracht hat, dann bleibt es am besten dabei: Für dieses Anki sind die Karten eines Pakets andere, und jede wäre doppelt da. Mit der Einstellung {setting} macht Verso ein Paket, das die eigenen erneuert.',
  ifYours: 'Sind es die eigenen Notizen',
}
