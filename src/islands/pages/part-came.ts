declare global {
  interface DocumentEventMap {
    'part-came': CustomEvent<ParentNode>
  }
}

/** Says that a part of another page came into this one, so that what stands in it is brought to life. */
export function tellPartCame(part: ParentNode): void {
  document.dispatchEvent(new CustomEvent('part-came', { detail: part }))
}
