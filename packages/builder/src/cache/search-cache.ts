import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { OutputFile } from '../output-file.ts';
import type { GatheredPostings } from '../search/gather-postings.ts';
import { keyOf, makeSearchIndex } from '../search/make-search-index.ts';
import type { SearchDocument } from '../search/search-document.ts';
import type { PageRecord } from './page-record.ts';
import { writeWhole } from './write-whole.ts';

/** What the last build kept of its index. */
interface Kept {
  /** Changes with everything that the files depend on. */
  readonly fingerprint: string;
  readonly paths: readonly string[];
  readonly gathered: GatheredPostings;
}

/**
 * Makes the search index, or remembers what came of it: where nothing changed that it depends on, the files stay as they
 * were written; else only notes that changed are read again.
 *
 * @param cacheFolder absolute; null: nothing is remembered.
 * @param code changes with the code that an index depends on.
 * @param record what the last build wrote to the site's folder.
 */
export async function rememberSearchIndex(
  cacheFolder: string | null,
  code: string,
  record: PageRecord,
  documents: readonly SearchDocument[],
): Promise<readonly OutputFile[]> {
  if (cacheFolder === null) return makeSearchIndex(documents).files;
  const path = join(cacheFolder, 'search.txt');
  const keys = documents.map(keyOf);
  const fingerprint = hash(JSON.stringify([code, keys]));
  const kept = await readKept(path, code);
  const keptFiles = kept?.fingerprint === fingerprint ? keepFiles(kept, record, documents) : null;
  if (keptFiles !== null) return keptFiles;
  const { files, gathered } = makeSearchIndex(documents, kept?.gathered, keys);
  if (kept?.fingerprint !== fingerprint) {
    const made = { fingerprint, paths: files.map((file) => file.path), gathered };
    // A cache that cannot be written costs time, not the build.
    await writeWhole(path, writeKept(made, code)).catch(() => undefined);
  }
  return files.map((file) => ({ ...file, fingerprint }));
}

/** The files as they were written; null where one of them is not known to stand there. */
function keepFiles(
  { fingerprint, paths }: Kept,
  record: PageRecord,
  documents: readonly SearchDocument[],
): readonly OutputFile[] | null {
  let made: ReadonlyMap<string, OutputFile> | undefined;
  const files: OutputFile[] = [];
  for (const path of paths) {
    const written = record.get(path);
    if (written?.fingerprint !== fingerprint) return null;
    const make = (): Buffer => {
      made ??= new Map(makeSearchIndex(documents).files.map((file) => [file.path, file]));
      const file = made.get(path);
      if (file?.type !== 'bytes') throw new Error(`The search index has no file ${path}.`);
      return file.bytes;
    };
    files.push({ path, type: 'kept', fingerprint, stamp: written.stamp, make });
  }
  return files;
}

/** A line with the hash of the rest; a line of JSON; and a line for each term. */
function writeKept({ fingerprint, paths, gathered }: Kept, code: string): Buffer {
  const head = JSON.stringify({ code, fingerprint, paths, keys: gathered.keys });
  const lines = Array.from(gathered.postings, ([term, postings]) => `${term} ${postings}`);
  const rest = `${head}\n${lines.join('\n')}`;
  return Buffer.from(`${hash(rest)}\n${rest}`);
}

/** Null where there is none, or it is damaged, or of other code. */
async function readKept(path: string, code: string): Promise<Kept | null> {
  const text = await readFile(path, 'utf8').catch(() => '');
  const start = text.indexOf('\n') + 1;
  const rest = text.slice(start);
  if (start === 0 || text.slice(0, start - 1) !== hash(rest)) return null;
  const [head = '', ...lines] = rest.split('\n');
  // Its hash was right, so it is what `writeKept` made.
  const { keys, ...kept } = JSON.parse(head) as Omit<Kept, 'gathered'> & { code: string; keys: string[] };
  if (kept.code !== code) return null;
  const postings = new Map(lines.filter((line) => line !== '').map((line) => splitLine(line)));
  return { fingerprint: kept.fingerprint, paths: kept.paths, gathered: { keys, postings } };
}

function splitLine(line: string): readonly [term: string, postings: string] {
  const space = line.indexOf(' ');
  return [line.slice(0, space), line.slice(space + 1)];
}

function hash(text: string): string {
  return createHash('sha256').update(text).digest('base64url');
}
