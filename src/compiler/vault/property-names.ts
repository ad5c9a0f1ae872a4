/** Properties whose texts are names, addresses or marks: nothing in them is a link. */
export function holdsNoLinks(name: string): boolean {
  return NAMES.has(name.toLowerCase()) || ABOUT_THE_PAGE.has(name.toLowerCase())
}

/** Properties that say something to the machines, or what the head of the page shows already; dates are told apart by value. */
export function isOutOfPanel(name: string): boolean {
  return holdsNoLinks(name) || isImageName(name) || name.endsWith('-plugin')
}

/** The id of a property's row in the panel; a capital, which no heading's fragment holds. None for what has no row. */
export function propertyFragment(name: string, properties: Readonly<Record<string, unknown>>): string | undefined {
  const at = Object.keys(properties).indexOf(name)
  return at < 0 || isOutOfPanel(name) ? undefined : `Property-${at + 1}`
}

/** Whether a property names the picture that is shown where the page is shared. */
export function isImageName(name: string): boolean {
  return IMAGE_NAMES.has(name.toLowerCase())
}

/** Properties by which a note says when it was made and changed, in the order in which they count. */
export const CREATED_NAMES: readonly string[] = ['created', 'date']
export const UPDATED_NAMES: readonly string[] = ['updated', 'modified']

const IMAGE_NAMES = new Set(['image', 'cover'])
const NAMES = new Set(['title', 'aliases', 'tags'])
const ABOUT_THE_PAGE = new Set(['publish', 'draft', 'permalink', 'description', 'lang', 'dir', 'cssclasses'])
