const sharedParts = new WeakSet<object>();

/**
 * Marks a part of pages that stands in many of them, so that it is written down once for all. Nothing in it may change
 * any more.
 */
export function sharePart<Part extends object>(part: Part): Part {
  sharedParts.add(part);
  return part;
}

export function isSharedPart(part: object): boolean {
  return sharedParts.has(part);
}
