import { sayDay } from '../../compiler/strings/dates.ts'
import { fill } from '../../compiler/strings/fill.ts'
import { requiredPart } from '../required-part.ts'
import type { Catalogue } from './catalogue.ts'
import { draw } from './draw.ts'
import { drawPreview } from './draw-preview.ts'
import { previewImport } from './merge-progress.ts'
import { progressFileName, writeProgressFile } from './progress-file.ts'
import type { ProgressStore } from './progress-store.ts'
import { MOST_BYTES, readProgressFile } from './read-progress-file.ts'
import type { ProgressFile } from './read-progress-file.ts'
import type { ProgressWords } from './review-words.ts'
import { UnusableFile } from './unusable-file.ts'

const MINUTE_MS = 60_000

/** Saves progress to a file, reads one in after showing what it would change, and deletes everything. */
export class ProgressKeeping {
  readonly #root: ParentNode
  readonly #store: ProgressStore
  readonly #catalogue: Catalogue | undefined
  readonly #site: string
  readonly #words: ProgressWords
  readonly #changed: () => Promise<void>

  /** @param catalogue none where the cards could not be loaded */
  constructor(
    root: ParentNode,
    store: ProgressStore,
    catalogue: Catalogue | undefined,
    { site, words, changed }: { site: string; words: ProgressWords; changed: () => Promise<void> },
  ) {
    this.#root = root
    this.#store = store
    this.#catalogue = catalogue
    this.#site = site
    this.#words = words
    this.#changed = changed
    requiredPart(root, '.progress-save', HTMLButtonElement).addEventListener('click', () => void this.#save())
    const input = requiredPart(root, '[type=file]', HTMLInputElement)
    input.addEventListener('change', () => {
      const [file] = input.files ?? []
      if (file) void this.#preview(file)
      // The same file can be chosen once more.
      input.value = ''
    })
    requiredPart(root, '.progress-clear button', HTMLButtonElement).addEventListener('click', () => void this.#clear())
  }

  async show(): Promise<void> {
    const at = await this.#store.readBackupTime()
    const { keeping, language } = this.#words
    const parts = { day: 'numeric', month: 'long', year: 'numeric' } as const
    requiredPart(this.#root, '.progress-backup', HTMLElement).textContent =
      at === undefined
        ? keeping.neverSaved
        : fill(keeping.lastSaved, { day: sayDay(at - new Date(at).getTimezoneOffset() * MINUTE_MS, parts, language) })
  }

  async #save(): Promise<void> {
    const now = Date.now()
    const [{ states, settings }, log] = await Promise.all([this.#store.read(), this.#store.readLog()])
    const text = writeProgressFile({ states, log, settings }, this.#site, now)
    const link = draw('a')
    link.href = URL.createObjectURL(new Blob([text], { type: 'application/json' }))
    link.download = progressFileName(now)
    link.click()
    URL.revokeObjectURL(link.href)
    await this.#store.saveBackupTime(now)
    await this.show()
  }

  async #preview(file: File): Promise<void> {
    const { keeping } = this.#words
    try {
      if (file.size > MOST_BYTES) throw UnusableFile.because('tooLarge')
      const read = readProgressFile(await file.text(), Date.now())
      const [{ states, settings }, log] = await Promise.all([this.#store.read(), this.#store.readLog()])
      const known = this.#catalogue?.promptByKey
      const preview = previewImport({ states, settings, log }, read, (prompt) => known?.has(prompt) ?? true)
      const isForeign = read.site !== this.#site
      if (isForeign && read.states.size > 0 && preview.unknown === read.states.size)
        throw UnusableFile.because('foreign', { site: read.site })
      this.#show(...drawPreview(preview, isForeign ? read.site : undefined, this.#words, () => void this.#merge(read)))
    } catch (error) {
      const reason = error instanceof UnusableFile ? error.say(keeping) : keeping.unreadable
      this.#show(draw('p', '', draw('strong', '', fill(keeping.notReadIn, { file: file.name })), ` ${reason}`))
    }
  }

  async #merge(file: ProgressFile): Promise<void> {
    try {
      await this.#store.merge(file)
      await this.#changed()
      this.#show(draw('p', '', this.#words.keeping.wasReadIn))
    } catch {
      this.#show(draw('p', '', this.#words.keeping.couldNotSave))
    }
  }

  async #clear(): Promise<void> {
    await this.#store.clear()
    requiredPart(this.#root, '.progress-clear', HTMLDetailsElement).open = false
    this.#show(draw('p', '', this.#words.keeping.cleared))
    await this.#changed()
  }

  #show(...children: HTMLElement[]): void {
    requiredPart(this.#root, '.progress-import', HTMLElement).replaceChildren(...children)
  }
}
