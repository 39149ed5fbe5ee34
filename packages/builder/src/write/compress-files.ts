import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import type { OutputFile } from '../output-file.ts';
import { mapPool } from '../read/map-pool.ts';

/** Files that get smaller: text. Others are compressed by their own formats. */
const text = /\.(?:html|css|js|json|xml|txt|md|svg|ics|webmanifest)$/u;

/** A smaller file travels in one packet as it is. Bytes. */
const SMALLEST = 1024;

/** At once: zlib has threads of its own, four as a rule. */
const POOL = 4;

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

/**
 * Adds to each text file the same in gzip (`.gz`) and in Brotli (`.br`), for hosts that serve such files in its place.
 * Attachments are left as they are, and so is what would not get smaller.
 */
export async function compressFiles(files: readonly OutputFile[]): Promise<readonly OutputFile[]> {
  const compressed = await mapPool(files, POOL, compressFile);
  return [...files, ...compressed.flat()];
}

async function compressFile(file: OutputFile): Promise<readonly OutputFile[]> {
  if (file.type === 'path' || file.type === 'written' || !text.test(file.path)) return [];
  const bytes = file.type === 'bytes' ? file.bytes : await file.make();
  if (bytes.length < SMALLEST) return [];
  const params = { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length };
  const [zipped, brotli] = await Promise.all([toGzip(bytes, { level: 9 }), toBrotli(bytes, { params })]);
  return [
    { path: `${file.path}.br`, type: 'bytes' as const, bytes: brotli },
    { path: `${file.path}.gz`, type: 'bytes' as const, bytes: zipped },
  ].filter((made) => made.bytes.length < bytes.length);
}
