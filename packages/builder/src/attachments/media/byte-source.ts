import type { FileHandle } from 'node:fs/promises';

/** A file of which parts are read. */
export interface ByteSource {
  readonly size: number;
  /** Gives fewer bytes where the file ends. */
  readonly read: (offset: number, length: number) => Promise<Buffer>;
}

/** Reads an open file. */
export function openBytes(handle: FileHandle, size: number): ByteSource {
  return {
    size,
    async read(offset, length) {
      const bytes = Buffer.alloc(Math.max(0, Math.min(length, size - offset)));
      const { bytesRead } = await handle.read(bytes, 0, bytes.length, offset);
      return bytes.subarray(0, bytesRead);
    },
  };
}
