import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FileStamp, OutputFile } from '../output-file.ts';
import type { MakePage } from '../render/render-site.ts';
import { pagePath } from '../render/text-file.ts';
import { fingerprintPage, type PageJsonWriter } from './page-json.ts';
import { writeWhole } from './write-whole.ts';

/** What the last build wrote: fingerprint and stamp of each page, by path. */
export type PageRecord = ReadonlyMap<string, { readonly fingerprint: string; readonly stamp: FileStamp }>;

/**
 * Makes pages only where what they show has changed since the last build: what has not is kept as it is on the disk.
 * Whether a page is the same follows from a fingerprint of all that it is made of; no list of what depends on what is kept
 * by hand.
 */
export function rememberPages(
  make: MakePage,
  record: PageRecord,
  writer: PageJsonWriter,
): (...page: Parameters<MakePage>) => OutputFile {
  return (page, content) => {
    const fingerprint = fingerprintPage(writer.write(page, content), content.html);
    const path = pagePath(page.url);
    const known = record.get(path);
    if (known?.fingerprint !== fingerprint) return { ...make(page, content), fingerprint };
    return { path, type: 'kept', fingerprint, stamp: known.stamp, make: () => make(page, content).bytes };
  };
}

/** Keeps files on the disk whose bytes are those that were written there: they need not be read to be compared. */
export function keepUnchanged(
  record: PageRecord,
): (file: Extract<OutputFile, { readonly type: 'bytes' }>) => OutputFile {
  return (file) => {
    const fingerprint = createHash('sha256').update(file.bytes).digest('base64url');
    const known = record.get(file.path);
    if (known?.fingerprint !== fingerprint) return { ...file, fingerprint };
    return { path: file.path, type: 'kept', fingerprint, stamp: known.stamp, make: () => file.bytes };
  };
}

/** Reads the record of what was last written to a folder; empty where there is none, or it is damaged. */
export async function readPageRecord(cacheFolder: string, outFolder: string): Promise<PageRecord> {
  try {
    const rows: unknown = JSON.parse(await readFile(recordPath(cacheFolder, outFolder), 'utf8'));
    if (!Array.isArray(rows)) return new Map();
    return new Map(
      rows
        .filter(isRow)
        .map(([path, fingerprint, size, modified]) => [path, { fingerprint, stamp: { size, modified } }]),
    );
  } catch {
    return new Map();
  }
}

/** Writes down what was written. A record that cannot be written costs time, not the build. */
export async function writePageRecord(
  cacheFolder: string,
  outFolder: string,
  files: readonly OutputFile[],
  stamps: ReadonlyMap<string, FileStamp>,
): Promise<void> {
  const rows = files.flatMap((file) => {
    const stamp = stamps.get(file.path);
    const fingerprint = 'fingerprint' in file ? file.fingerprint : undefined;
    return stamp === undefined || fingerprint === undefined
      ? []
      : [[file.path, fingerprint, stamp.size, stamp.modified]];
  });
  await writeWhole(recordPath(cacheFolder, outFolder), Buffer.from(JSON.stringify(rows))).catch(
    () => undefined,
  );
}

function recordPath(cacheFolder: string, outFolder: string): string {
  return join(cacheFolder, `pages-${recordName(outFolder)}.json`);
}

/** Tells the record of one site's folder from another's. */
export function recordName(outFolder: string): string {
  return createHash('sha256').update(outFolder).digest('hex').slice(0, 16);
}

function isRow(row: unknown): row is readonly [string, string, number, number] {
  return (
    Array.isArray(row) &&
    typeof row[0] === 'string' &&
    typeof row[1] === 'string' &&
    typeof row[2] === 'number' &&
    typeof row[3] === 'number'
  );
}
