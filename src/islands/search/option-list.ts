/** The options of a listbox, one of them active, steered from the combobox that keeps the focus. */
export class OptionList {
  readonly #combobox: HTMLElement
  readonly #list: HTMLElement
  readonly #onChange: (active: HTMLElement | undefined) => void
  #active: HTMLElement | undefined

  /** @param onChange is told of each option that becomes active */
  constructor(
    combobox: HTMLElement,
    list: HTMLElement,
    onChange: (active: HTMLElement | undefined) => void = () => undefined,
  ) {
    this.#combobox = combobox
    this.#list = list
    this.#onChange = onChange
    // Not `pointerenter`: rows that scroll under a resting pointer stay as they are.
    list.addEventListener('pointermove', ({ target }) => {
      const option = target instanceof Element ? target.closest<HTMLElement>('[role=option]') : null
      if (option && option !== this.#active) this.#activate(option)
    })
  }

  get active(): HTMLElement | undefined {
    return this.#active
  }

  /** Puts new groups of options in place of the old; the first one becomes active, or the one that stood at `place`. */
  fill(groups: readonly HTMLElement[], place = 0): void {
    this.#list.replaceChildren(...groups)
    const options = this.#options()
    this.#combobox.ariaExpanded = String(options.length > 0)
    this.#activate(options[place] ?? options[0])
    if (place === 0) this.#list.scrollTop = 0
  }

  /** Where the option with this address stands, the first where there is none. */
  placeOf(href: string | null | undefined): number {
    return Math.max(
      0,
      this.#options().findIndex((option) => withoutDirective(option.getAttribute('href')) === withoutDirective(href)),
    )
  }

  /** Where the active option stands among those that are shown. */
  get place(): number {
    return this.#options().findIndex((option) => option === this.#active)
  }

  /**
   * Goes where a key leads, while there are options.
   *
   * @returns whether it is one of theirs
   */
  steer(key: string): boolean {
    if (!this.#active) return false
    if (key === 'ArrowDown') this.#step(1)
    else if (key === 'ArrowUp') this.#step(-1)
    else if (key === 'Home') this.goTo(0)
    else if (key === 'End') this.goTo(-1)
    else return false
    return true
  }

  #step(by: 1 | -1): void {
    const options = this.#options()
    this.goTo((this.place + by + options.length) % options.length)
  }

  /** Counts from the end when negative. */
  goTo(place: number): void {
    const option = this.#options().at(place)
    this.#activate(option)
    option?.scrollIntoView({ block: 'nearest' })
  }

  #activate(option: HTMLElement | undefined): void {
    this.#active?.setAttribute('aria-selected', 'false')
    this.#active = option
    option?.setAttribute('aria-selected', 'true')
    if (option) this.#combobox.setAttribute('aria-activedescendant', option.id)
    else this.#combobox.removeAttribute('aria-activedescendant')
    this.#onChange(option)
  }

  #options(): HTMLElement[] {
    return [...this.#list.querySelectorAll<HTMLElement>('[role=option]:not([hidden])')]
  }
}

/** What a browser is told to mark on the page is no part of where a result leads. */
function withoutDirective(href: string | null | undefined): string | undefined {
  return href?.replace(/#?:~:.*$/, '')
}
