/** The element that the markup of an island promises. @throws when it is not there, or is not of the type. */
export function requiredPart<Part extends Element>(root: ParentNode, selector: string, type: new () => Part): Part {
  const part = root.querySelector(selector)
  if (part instanceof type) return part
  throw new TypeError(`Expected a ${type.name} at \`${selector}\``)
}
