import { createHash } from 'node:crypto';

/** A Markdown file as read. */
export interface NoteFile {
  /** Path in the vault, parts joined by `/`, spelled as on disk. */
  readonly path: string;
  /** Of a file that was known again, it is read when it is asked for. */
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hexadecimal, where it is known. */
  readonly hash?: string;
  /** The note as it was parsed before, packed: what was rendered of it need not be rendered again. */
  readonly before?: Uint8Array;
}

/** SHA-256 of a file's bytes, hexadecimal. */
export function hashOf(file: NoteFile): string {
  return file.hash ?? createHash('sha256').update(file.bytes).digest('hex');
}

/** Any other file of the vault: known by name and size, not read. */
export interface Attachment {
  readonly path: string;
  /** Bytes. */
  readonly size: number;
  /** Milliseconds since 1970; with the size it tells whether the file changed. */
  readonly modified: number;
}

/** The vault's files, sorted by path in code-unit order. */
export interface VaultFiles {
  readonly notes: readonly NoteFile[];
  /** Canvases (`.canvas`), read like notes. */
  readonly canvases: readonly NoteFile[];
  readonly attachments: readonly Attachment[];
  /** Paths of symbolic links, which are not followed. */
  readonly symbolicLinks: readonly string[];
}
