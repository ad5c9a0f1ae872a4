/**
 * While writing, loads the page anew when a note that stands on it has been rendered anew; a page without any, such as a list of cards,
 * for every note.
 */
export function followSaves(): void {
  // Vite gives it where it finds it by this name.
  const hot = import.meta.hot
  hot?.on('verso:saved', (saved) => {
    const notes = shownNotes()
    if (notes.length === 0 || notes.some((note) => saved.includes(note))) location.reload()
  })
  // What was saved while the page was on its way did not reach it.
  hot?.send('verso:drawn', { at: Number(document.documentElement.dataset['drawn']), notes: shownNotes() })
}

/** Panes may have brought more than the page's own. */
function shownNotes(): string[] {
  return [...document.querySelectorAll<HTMLElement>('[data-note]')].flatMap(({ dataset }) => dataset['note'] ?? [])
}
