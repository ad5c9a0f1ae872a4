export type Theme = 'light' | 'dark'

/** Where the browser keeps a reader's choice; absent while the system decides. The head's own script reads it, too. */
export const THEME_KEY = 'verso-theme'

/** The theme that stands: the reader's choice, else the system's. */
export function themeShown(chosen: string | undefined, system: Theme): Theme {
  return chosen === 'light' || chosen === 'dark' ? chosen : system
}

/** What a press on the toggle chooses; `undefined` when that is what the system shows anyway, and so leaves it the say. */
export function themeChosen(shown: Theme, system: Theme): Theme | undefined {
  const other = shown === 'dark' ? 'light' : 'dark'
  return other === system ? undefined : other
}
