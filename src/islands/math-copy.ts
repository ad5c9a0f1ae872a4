/** What is selected, with the TeX of each formula in place of its signs; nothing where no formula is selected. */
export function withTex(selection: Selection): { text: string; html: string } | undefined {
  const shown = document.createElement('div')
  for (let at = 0; at < selection.rangeCount; at += 1) {
    const range = selection.getRangeAt(at)
    growToFormula(range)
    shown.append(range.cloneContents())
  }
  const html = shown.innerHTML
  const formulas = shown.querySelectorAll<HTMLElement>('.math[data-tex]')
  if (formulas.length === 0) return undefined
  for (const formula of formulas) formula.replaceWith(writeTex(formula))
  // Only what is rendered has line breaks between its blocks.
  shown.style.cssText = 'position: fixed; inset-inline-start: -9999px; white-space: pre-wrap'
  document.body.append(shown)
  const text = shown.innerText
  shown.remove()
  return { text, html }
}

/** Half a formula has no source. */
function growToFormula(range: Range): void {
  const start = formulaAround(range.startContainer)
  const end = formulaAround(range.endContainer)
  if (start) range.setStartBefore(start)
  if (end) range.setEndAfter(end)
}

function formulaAround(node: Node): Element | null {
  const element = node instanceof Element ? node : node.parentElement
  return element?.closest('.math[data-tex]') ?? null
}

function writeTex(formula: HTMLElement): string {
  const tex = formula.dataset['tex'] ?? ''
  return formula.classList.contains('math-block') ? `$$${tex}$$` : `$${tex}$`
}
