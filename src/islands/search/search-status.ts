import { requiredPart } from '../required-part.ts'

export type SearchState = 'start' | 'searching' | 'found' | 'none' | 'failed'

/** @returns says how the search stands: to who reads it in the place of the results, and to who listens at its foot */
export function openStatus(panel: HTMLElement): (state: SearchState, words: string) => void {
  const status = requiredPart(panel, '.search-foot [role=status]', HTMLElement)
  const message = requiredPart(panel, '.search-message', HTMLElement)
  return (state, words) => {
    panel.dataset['state'] = state
    status.textContent = words
    message.textContent = words
  }
}
