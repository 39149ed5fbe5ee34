import { makeSearchIndex } from '../../packages/builder/src/search/make-search-index.ts';
import type { SearchDocument } from '../../packages/builder/src/search/search-document.ts';
import { SearchIndex } from '../scripts/search/search-index.ts';

/** An index as a browser reads it, and the files that were loaded for it so far. */
export interface OpenedIndex {
  readonly index: SearchIndex;
  /** Paths in the site. */
  readonly loaded: string[];
  readonly files: ReadonlyMap<string, Buffer>;
}

/** Makes an index of documents, numbered as they stand there, and opens it. */
export async function openIndexOf(documents: readonly SearchDocument[]): Promise<OpenedIndex> {
  const files = new Map(
    makeSearchIndex(documents).files.map((file) => [
      file.path,
      file.type === 'bytes' ? file.bytes : Buffer.from(''),
    ]),
  );
  const loaded: string[] = [];
  const load = async (path: string): Promise<string> => {
    loaded.push(path);
    return files.get(path)?.toString() ?? '';
  };
  return { index: await SearchIndex.open(await load('search/index.json'), load), loaded, files };
}
