/** Work that waits until the reader rests. What was begun for what stood there before is ended. */
export class RestedWork {
  readonly #work: (signal: AbortSignal) => Promise<void>
  #timer: ReturnType<typeof setTimeout> | undefined
  #running = new AbortController()
  #latest: Promise<void> = Promise.resolve()

  /** @param work is told by the signal that nobody waits for it any more */
  constructor(work: (signal: AbortSignal) => Promise<void>) {
    this.#work = work
  }

  /** @param pause in ms */
  startAfter(pause: number): void {
    this.#stop()
    this.#timer = setTimeout(() => this.start(), pause)
  }

  start(): void {
    this.#stop()
    this.#running = new AbortController()
    this.#latest = this.#work(this.#running.signal)
  }

  /** @returns when what waits, and is begun now, is done */
  async finish(): Promise<void> {
    if (this.#timer !== undefined) this.start()
    await this.#latest
  }

  #stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#running.abort()
  }
}
