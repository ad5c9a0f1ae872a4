/**
 * The language that a code block is written in, in lower case; empty when the author names none.
 *
 *     | ```ts {1,3} title="x"
 *          ^^
 *     | ```{r, echo=FALSE}
 *           ^
 */
export function codeLanguage(written: string | null | undefined): string {
  return (LANGUAGE.exec(written ?? '')?.[1] ?? '').toLowerCase()
}

// "python", "C++", "{.haskell}", "js:app.js", "ts{1,3}"
const LANGUAGE = /^[{.]*([^\s{}:,=]+)(?=[\s{}:,]|$)/
