const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });

/**
 * Reads the bytes of a path. Any bytes but NUL and slash can be in a name; those that are not UTF-8 stay
 * distinct and begin with NUL, which no real path does: such a file can be followed, but never shown or opened.
 */
export function readPath(bytes: Uint8Array): string {
  try {
    return utf8.decode(bytes);
  } catch {
    return `\0${Buffer.from(bytes).toString('latin1')}`;
  }
}
