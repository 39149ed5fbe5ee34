/**
 * Puts a text in the place of another one, in bytes of UTF-8.
 *
 * @returns null where the other one does not stand there, or more than once, so that nobody knows which is meant.
 */
export function replaceText(whole: Buffer, before: string, after: string): Buffer | null {
  const bytes = Buffer.from(before);
  const start = bytes.length === 0 ? -1 : whole.indexOf(bytes);
  if (start === -1 || whole.indexOf(bytes, start + 1) !== -1) return null;
  const end = start + bytes.length;
  return Buffer.concat([whole.subarray(0, start), Buffer.from(after), whole.subarray(end)]);
}

/** Puts a text in the place of the one that all ends with; null where it ends with another. */
export function replaceEnd(whole: Buffer, before: string, after: string): Buffer | null {
  const bytes = Buffer.from(before);
  const start = whole.length - bytes.length;
  if (start < 0 || !whole.subarray(start).equals(bytes)) return null;
  return Buffer.concat([whole.subarray(0, start), Buffer.from(after)]);
}
