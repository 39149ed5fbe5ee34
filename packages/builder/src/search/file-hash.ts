import { createHash } from 'node:crypto';

/** The hash of a file's text, as it stands in the file's name. */
export function fileHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 12);
}
