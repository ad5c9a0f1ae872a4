/** What is said of one and of more. `{count}` is their number. */
export interface Plural {
  one: string
  other: string
}

/** Fills in what stands as `{name}`: `fill('{from} to {to}', { from: 1, to: 9 })` is `1 to 9`. What is not given stays as it is. */
export function fill(pattern: string, values: Readonly<Record<string, string | number>>): string {
  return pattern.replaceAll(/\{(\w+)\}/g, (written, name: string) => String(values[name] ?? written))
}

/** Says how many there are: `1 note`, `1,249 notes`, in German `1.249 Notizen`. */
export function fillCount(forms: Plural, count: number, language: string): string {
  const form = new Intl.PluralRules(language).select(count) === 'one' ? forms.one : forms.other
  return fill(form, { count: new Intl.NumberFormat(language).format(count) })
}
