import { mkdir, readFile, rename, rm, rmdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

/** A session that has begun and is not in its note yet. */
export interface KeptSession {
  /** Path of the note in the vault. */
  readonly path: string;
  /** Minutes. */
  readonly planned: number;
  /** Milliseconds that were spent so far, pauses left out. */
  readonly elapsed: number;
}

/**
 * Says where a session is kept while its timer runs: beside the configuration, and not in the cache, which may be deleted
 * at any time.
 *
 * @param root - absolute folder of the configuration
 */
export function locateKeptSession(root: string): string {
  return join(root, '.layerwise-state', 'timebox.json');
}

/** Keeps a session, so that it can be gone on with after a Ctrl-C or a crash. */
export async function keepSession(file: string, session: KeptSession): Promise<void> {
  await mkdir(dirname(file), { recursive: true });
  // The folder is nobody's work: git need not be told of it.
  await writeFile(locateIgnore(file), '*\n');
  const draft = `${file}.${process.pid}`;
  await writeFile(draft, JSON.stringify(session));
  await rename(draft, file);
}

/** Reads the session that is kept; null where there is none that can be read. */
export async function readKeptSession(file: string): Promise<KeptSession | null> {
  try {
    const kept: unknown = JSON.parse(await readFile(file, 'utf8'));
    return isKeptSession(kept) ? kept : null;
  } catch {
    return null;
  }
}

/** Forgets the session that is kept, if there is one. */
export async function forgetSession(file: string): Promise<void> {
  await rm(file, { force: true });
  await rm(locateIgnore(file), { force: true });
  // Something else of the author's may lie there.
  await rmdir(dirname(file)).catch(() => undefined);
}

function locateIgnore(file: string): string {
  return join(dirname(file), '.gitignore');
}

function isKeptSession(value: unknown): value is KeptSession {
  if (typeof value !== 'object' || value === null) return false;
  if (!('path' in value && 'planned' in value && 'elapsed' in value)) return false;
  const { path, planned, elapsed } = value;
  return typeof path === 'string' && isAmount(planned) && isAmount(elapsed);
}

function isAmount(value: unknown): boolean {
  return typeof value === 'number' && Number.isFinite(value) && value >= 0;
}
