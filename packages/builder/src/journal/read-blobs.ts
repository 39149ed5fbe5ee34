import type { Repository } from './repository.ts';
import { lacksContent, runGit } from './run-git.ts';

/** A blob's bytes, or why there are none: not in this clone, or larger than a note may be. */
export type BlobContent = Buffer | 'missing' | 'too-large';

/** Blobs above this are passed over. Bytes. */
const LARGEST_BLOB = 2 * 1024 * 1024;

/**
 * Reads blobs in one process. (In a clone without all contents git gives up at the first that is not there; then what is
 * missing is listed, and the rest read, by one process more each.)
 *
 * @param blobs Object ids.
 * @param onBlob Called once for each, in their order; what is missing may come earlier.
 * @throws {GitFault}
 */
export async function readBlobs(
  repository: Repository,
  blobs: readonly string[],
  onBlob: (blob: string, content: BlobContent) => void,
): Promise<void> {
  let read = 0;
  const hand = (blob: string, content: BlobContent): void => {
    read++;
    onBlob(blob, content);
  };
  try {
    await runBatch(repository, blobs, hand);
  } catch (fault) {
    if (!lacksContent(fault)) throw fault;
    const missing = await listMissing(repository);
    const rest = blobs.slice(read);
    for (const blob of rest) if (missing.has(blob)) onBlob(blob, 'missing');
    await runBatch(
      repository,
      rest.filter((blob) => !missing.has(blob)),
      onBlob,
    );
  }
}

async function runBatch(
  repository: Repository,
  blobs: readonly string[],
  onBlob: (blob: string, content: BlobContent) => void,
): Promise<void> {
  if (blobs.length === 0) return;
  let next = 0;
  const parser = createBatchParser((content) => {
    const blob = blobs[next++];
    if (blob !== undefined) onBlob(blob, content);
  });
  await runGit({
    git: repository.git,
    folder: repository.vaultFolder,
    arguments: ['cat-file', '--batch', '--buffer'],
    input: `${blobs.join('\n')}\n`,
    limits: repository.limits,
    onOutput: parser.push,
  });
  if (next !== blobs.length) throw new Error('git answered for fewer objects than it was asked for.');
}

/** Objects of the head's history that are not in this clone. git does not try to fetch them for this list. */
async function listMissing(repository: Repository): Promise<ReadonlySet<string>> {
  const chunks: Buffer[] = [];
  await runGit({
    git: repository.git,
    folder: repository.vaultFolder,
    arguments: ['rev-list', '--objects', '--no-object-names', '--missing=print', repository.head, '--'],
    limits: repository.limits,
    onOutput: (chunk) => chunks.push(chunk),
  });
  const lines = Buffer.concat(chunks).toString('latin1').split('\n');
  return new Set(lines.filter((line) => line.startsWith('?')).map((line) => line.slice(1)));
}

/**
 * Takes the answers of `git cat-file --batch` apart: `<id> blob <size>`, a line feed, the content, a line feed; or
 * `<id> missing` and a line feed. Contents above the limit are passed over without being kept.
 */
export function createBatchParser(onContent: (content: BlobContent) => void): {
  readonly push: (chunk: Buffer) => void;
} {
  /** Bytes not understood yet; `size` counts what is still to come of a content, its line feed included. */
  let rest: Buffer[] = [];
  let restBytes = 0;
  let size: number | null = null;
  let skipping = false;

  return { push };

  function push(chunk: Buffer): void {
    let bytes = chunk;
    while (bytes.length > 0) bytes = size === null ? readHeader(bytes) : readContent(bytes, size);
  }

  function readHeader(bytes: Buffer): Buffer {
    const stop = bytes.indexOf(0x0a);
    if (stop < 0) return keep(bytes);
    const header = take(bytes.subarray(0, stop)).toString('latin1');
    const [, type, length] = header.split(' ');
    if (type === 'missing') onContent('missing');
    else {
      size = Number.parseInt(length ?? '', 10) + 1;
      if (Number.isNaN(size)) throw new Error('git answered in a way that is not understood.');
      skipping = size > LARGEST_BLOB;
    }
    return bytes.subarray(stop + 1);
  }

  function readContent(bytes: Buffer, left: number): Buffer {
    const wanted = left - restBytes;
    if (skipping) {
      size = left - bytes.length > 0 ? left - bytes.length : null;
      if (size === null) onContent('too-large');
      return bytes.subarray(left);
    }
    if (bytes.length < wanted) return keep(bytes);
    size = null;
    onContent(take(bytes.subarray(0, wanted)).subarray(0, left - 1));
    return bytes.subarray(wanted);
  }

  function keep(bytes: Buffer): Buffer {
    rest.push(bytes);
    restBytes += bytes.length;
    return bytes.subarray(bytes.length);
  }

  function take(bytes: Buffer): Buffer {
    const all = rest.length === 0 ? bytes : Buffer.concat([...rest, bytes]);
    rest = [];
    restBytes = 0;
    return all;
  }
}
