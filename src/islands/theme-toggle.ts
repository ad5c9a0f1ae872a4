import { THEME_KEY, themeChosen, themeShown } from './theme.ts'
import type { Theme } from './theme.ts'

/** `<theme-toggle>` round a button: turns light into dark and back, and remembers it. */
class ThemeToggle extends HTMLElement {
  connectedCallback(): void {
    const button = this.querySelector('button')
    const dark = matchMedia('(prefers-color-scheme: dark)')
    const root = document.documentElement
    const system = (): Theme => (dark.matches ? 'dark' : 'light')
    const name = (): void => {
      const shown = themeShown(root.dataset['theme'], system())
      button?.setAttribute('aria-label', (shown === 'dark' ? this.dataset['light'] : this.dataset['dark']) ?? '')
    }

    name()
    dark.addEventListener('change', name)
    // A page that the browser kept whole knows nothing of what was chosen since.
    window.addEventListener('pageshow', ({ persisted }) => {
      if (persisted) show(remembered())
      name()
    })
    button?.addEventListener('click', () => {
      const chosen = themeChosen(themeShown(root.dataset['theme'], system()), system())
      show(chosen)
      remember(chosen)
      name()
    })
  }
}

function show(theme: string | undefined): void {
  if (theme) document.documentElement.dataset['theme'] = theme
  else delete document.documentElement.dataset['theme']
}

function remembered(): string | undefined {
  try {
    return localStorage.getItem(THEME_KEY) ?? undefined
  } catch {
    return undefined
  }
}

function remember(theme: Theme | undefined): void {
  try {
    if (theme) localStorage.setItem(THEME_KEY, theme)
    else localStorage.removeItem(THEME_KEY)
  } catch {
    // A browser that forbids storage still gets the theme for this page.
  }
}

customElements.define('theme-toggle', ThemeToggle)
