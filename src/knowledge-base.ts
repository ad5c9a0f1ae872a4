import { createHash } from 'node:crypto'
import { basename, join } from 'node:path'
import type { GivenWay } from './compiler/breathe.ts'
import { compileVault } from './compiler/compile.ts'
import type { CompiledVault, CompileOptions } from './compiler/compile.ts'
import { hashCompiler } from './compiler/fingerprint.ts'
import { openMemory } from './compiler/memory.ts'
import type { Memory } from './compiler/memory.ts'
import { openWorkshop } from './compiler/render/workshop.ts'

/** The compiled vault as it stands now. `verso()` owns it; the loader fills it, and what comes after reads it. */
export interface KnowledgeBase {
  options: CompileOptions
  memory: Memory
  /** Folder of the memory. */
  folder: string
  /** The last result. */
  vault: CompiledVault | undefined
  /** Compiles the vault as it stands on the disk; calls that come meanwhile share the next run. */
  refresh(): Promise<CompiledVault>
  /** Has the compiler give way, from now on for so many milliseconds, to what is done for somebody who waits. */
  giveWay(milliseconds: number): void
}

/**
 * @param folder where this vault's memory lies
 * @param onRefresh told of every new result
 */
export function openKnowledgeBase(
  options: CompileOptions,
  folder: string,
  onRefresh: () => void = () => undefined,
): KnowledgeBase {
  const workshop = openWorkshop()
  const givenWay: GivenWay = { until: 0 }
  let running: Promise<CompiledVault> | undefined
  let waiting: Promise<CompiledVault> | undefined
  const knowledge: KnowledgeBase = {
    options,
    memory: openMemory(folder, hashCompiler()),
    folder,
    vault: undefined,
    refresh() {
      if (waiting) return waiting
      const run = async (): Promise<CompiledVault> => {
        await running?.catch(() => undefined)
        waiting = undefined
        running = compileVault(options, knowledge.memory, workshop, givenWay)
        const vault = await running
        knowledge.vault = vault
        onRefresh()
        return vault
      }
      waiting = run()
      return waiting
    },
    giveWay(milliseconds) {
      givenWay.until = performance.now() + milliseconds
    },
  }
  return knowledge
}

/**
 * The folder in which a vault's memory lies: each vault has its own, and one for each base path, so that building one
 * forgets nothing of another.
 */
export function memoryFolderOf({ vault, base }: CompileOptions, cacheFolder: string): string {
  return join(
    cacheFolder,
    'vaults',
    `${basename(vault)}-${createHash('sha256').update(`${vault}\n${base}`).digest('hex').slice(0, 8)}`,
  )
}
