/**
 * Puts a text in the place of another one.
 *
 * @returns null where the other one does not stand there, or more than once, so that nobody knows which is meant.
 */
export function replaceText(whole: string, before: string, after: string): string | null {
  const start = before === '' ? -1 : whole.indexOf(before);
  if (start === -1 || whole.includes(before, start + 1)) return null;
  return whole.slice(0, start) + after + whole.slice(start + before.length);
}
