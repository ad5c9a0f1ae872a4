import type { Element, ElementContent } from 'hast'
import type { EmbedSource } from '../../render/context.ts'
import type { Macros } from '../../render/formula.ts'
import type { VaultPath } from '../../vault/path.ts'

/** What the things in a field mean outside of the site. */
export interface FieldScope {
  /** Makes an address of the site complete; gives nothing while nobody has said where the site stands. */
  completeAddress(address: string): string | undefined
  /** The file of the vault that stands at an address of the site. */
  fileAt(address: string): VaultPath | undefined
  /** What a file is called among Anki's media; nothing for one that is not taken along. */
  mediaName(path: VaultPath): string | undefined
  /** Its gaps are Anki's; elsewhere what is in one is only text. */
  hasGaps: boolean
  /** No files go along: pictures are shown from the site, and drawings by their source. */
  isWithoutFiles: boolean
  /** The width at which a picture of the vault shows if nobody asks for another, in pixels. */
  naturalWidth(path: VaultPath): number | undefined
  macros: Macros
  /** Formulas of the card's note that define commands. */
  definitions: readonly string[]
  found: FieldFindings
}

/** What comes to light while a field is written. */
export interface FieldFindings {
  /** Files of the vault by their names among Anki's media. */
  media: Map<string, VaultPath>
  /** Files that it shows and that are not taken along. */
  leftOut: Set<VaultPath>
  /** Drawings, as SVG, by such names. */
  drawings: Map<string, string>
  /** Texts of other places that the field shows. */
  sources: EmbedSource[]
  /** Numbers of its clozes. */
  clozes: Set<number>
  /** It holds signs that no field of Anki may hold; they are left out. */
  holdsControlSigns: boolean
}

/** Writes what stands inside of an element. */
export type WriteInside = (nodes: readonly ElementContent[]) => ElementContent[]

/** Writes an element of a page for Anki. */
export type ElementWriter = (node: Element, scope: FieldScope, inside: WriteInside) => ElementContent[]

export function noFindings(): FieldFindings {
  return {
    media: new Map(),
    leftOut: new Set(),
    drawings: new Map(),
    sources: [],
    clozes: new Set(),
    holdsControlSigns: false,
  }
}

export function hasClass({ properties }: Element, name: string): boolean {
  const { className } = properties
  return Array.isArray(className) && className.includes(name)
}

/** The first element below that fits, itself left out. */
export function findInside(
  { children }: Pick<Element, 'children'>,
  fits: (element: Element) => boolean,
): Element | undefined {
  for (const child of children) {
    if (child.type !== 'element') continue
    const found = fits(child) ? child : findInside(child, fits)
    if (found) return found
  }
  return undefined
}
