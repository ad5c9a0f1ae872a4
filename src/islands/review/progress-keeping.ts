import { requiredPart } from '../required-part.ts'
import type { Catalogue } from './catalogue.ts'
import { draw } from './draw.ts'
import { drawPreview } from './draw-preview.ts'
import { previewImport } from './merge-progress.ts'
import { progressFileName, writeProgressFile } from './progress-file.ts'
import type { ProgressStore } from './progress-store.ts'
import { MOST_BYTES, UnusableFile, readProgressFile } from './read-progress-file.ts'
import type { ProgressFile } from './read-progress-file.ts'

/** Saves progress to a file, reads one in after showing what it would change, and deletes everything. */
export class ProgressKeeping {
  readonly #root: ParentNode
  readonly #store: ProgressStore
  readonly #catalogue: Catalogue | undefined
  readonly #site: string
  readonly #changed: () => Promise<void>

  /** @param catalogue none where the cards could not be loaded */
  constructor(
    root: ParentNode,
    store: ProgressStore,
    catalogue: Catalogue | undefined,
    { site, changed }: { site: string; changed: () => Promise<void> },
  ) {
    this.#root = root
    this.#store = store
    this.#catalogue = catalogue
    this.#site = site
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
    const day = at === undefined ? undefined : new Date(at).toLocaleDateString('en-GB', { dateStyle: 'long' })
    requiredPart(this.#root, '.progress-backup', HTMLElement).textContent =
      day === undefined ? 'Never saved to a file yet.' : `Last saved to a file on ${day}.`
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
    try {
      if (file.size > MOST_BYTES) throw new UnusableFile('It is too large.')
      const read = readProgressFile(await file.text(), Date.now())
      const [{ states, settings }, log] = await Promise.all([this.#store.read(), this.#store.readLog()])
      const known = this.#catalogue?.promptByKey
      const preview = previewImport({ states, settings, log }, read, (prompt) => known?.has(prompt) ?? true)
      const isForeign = read.site !== this.#site
      if (isForeign && read.states.size > 0 && preview.unknown === read.states.size)
        throw new UnusableFile(`It was saved on ${read.site} and holds no card of this site.`)
      this.#show(...drawPreview(preview, isForeign ? read.site : undefined, () => void this.#merge(read)))
    } catch (error) {
      const reason = error instanceof UnusableFile ? error.message : 'It could not be read.'
      this.#show(draw('p', '', draw('strong', '', `${file.name} was not read in, and nothing was changed. `), reason))
    }
  }

  async #merge(file: ProgressFile): Promise<void> {
    try {
      await this.#store.merge(file)
      await this.#changed()
      this.#show(draw('p', '', 'Read in. Nothing that was here is lost.'))
    } catch {
      this.#show(draw('p', '', 'It could not be saved, and nothing was changed. Is the disk full?'))
    }
  }

  async #clear(): Promise<void> {
    await this.#store.clear()
    requiredPart(this.#root, '.progress-clear', HTMLDetailsElement).open = false
    this.#show(draw('p', '', 'Everything was deleted.'))
    await this.#changed()
  }

  #show(...children: HTMLElement[]): void {
    requiredPart(this.#root, '.progress-import', HTMLElement).replaceChildren(...children)
  }
}
