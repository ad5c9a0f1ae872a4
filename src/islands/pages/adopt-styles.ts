/**
 * Gives the page styles that came with a script. A stylesheet that a script merely imports Astro puts on every page that may ever
 * load the script, and before all others, so that its layer would be the weakest.
 *
 * @param css as `import css from './x.css?inline'` gives it
 */
export function adoptStyles(css: string): void {
  const sheet = new CSSStyleSheet()
  sheet.replaceSync(css)
  document.adoptedStyleSheets.push(sheet)
}
