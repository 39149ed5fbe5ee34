import { createHash } from 'node:crypto';
import { kinds, layers, tracks } from '@layerwise/parser/note';
import type { OutputFile } from '../output-file.ts';
import { fileHash } from './file-hash.ts';
import { type GatheredPostings, gatherPostings, noPostings } from './gather-postings.ts';
import type { SearchDocument } from './search-document.ts';
import {
  DOCUMENTS_A_FILE,
  type FilterRow,
  manifestPath,
  type SearchFilters,
  type SearchManifest,
  type ShownDocument,
  searchFilePath,
} from './search-format.ts';
import { writeTerms } from './write-terms.ts';

/** The files of an index, and what the next one can be made from. */
export interface SearchIndex {
  readonly files: readonly OutputFile[];
  readonly gathered: GatheredPostings;
}

/**
 * Makes the search index of a site from its public notes.
 *
 * @param documents in the order of their numbers, which is that of their hrefs.
 * @param known what an earlier index was made from; its notes that are the same are not read again.
 * @param keys what `keyOf` gives for each of them.
 * @returns the same files for the same documents, whatever was known.
 */
export function makeSearchIndex(
  documents: readonly SearchDocument[],
  known: GatheredPostings = noPostings,
  keys: readonly string[] = documents.map(keyOf),
): SearchIndex {
  const gathered = gatherPostings(documents, keys, known);
  const files = new Map<string, OutputFile>();
  const add = (type: 't' | 'd' | 'f', text: string): string => {
    const hash = fileHash(text);
    const path = searchFilePath(type, hash);
    files.set(path, { path, type: 'bytes', bytes: Buffer.from(text) });
    return hash;
  };
  const terms = writeTerms(gathered.postings);
  const manifest: SearchManifest = {
    version: 1,
    notes: documents.length,
    firsts: terms.map(({ first }) => first),
    terms: terms.map(({ text }) => add('t', text)),
    documents: cutDocuments(documents).map((part) => add('d', `${JSON.stringify(part.map(showDocument))}\n`)),
    filters: add('f', `${JSON.stringify(listFilters(documents))}\n`),
  };
  const bytes = Buffer.from(`${JSON.stringify(manifest)}\n`);
  return { files: [{ path: manifestPath, type: 'bytes', bytes }, ...files.values()], gathered };
}

/** A text that changes with all of a document. */
export function keyOf(document: SearchDocument): string {
  const { hash, href, title, kind, layer, track, topics, principles, tools, tags, aliases } = document;
  return createHash('sha256')
    .update(JSON.stringify([hash, href, title, kind, layer, track, topics, principles, tools, tags, aliases]))
    .digest('base64url')
    .slice(0, 22);
}

function cutDocuments(documents: readonly SearchDocument[]): readonly (readonly SearchDocument[])[] {
  return Array.from({ length: Math.ceil(documents.length / DOCUMENTS_A_FILE) }, (_, index) =>
    documents.slice(index * DOCUMENTS_A_FILE, (index + 1) * DOCUMENTS_A_FILE),
  );
}

function showDocument(document: SearchDocument): ShownDocument {
  const { title, href, description, kind, layer, track } = document;
  return [title, href, description, kind, layer, track];
}

function listFilters(documents: readonly SearchDocument[]): SearchFilters {
  const topics = listNames(documents, ({ topics }) => topics);
  const principles = listNames(documents, ({ principles }) => principles);
  const tools = listNames(documents, ({ tools }) => tools);
  return {
    topics: [...topics.keys()],
    principles: [...principles.keys()],
    tools: [...tools.keys()],
    rows: documents.map(
      ({ kind, layer, track, ...names }): FilterRow => [
        kinds.indexOf(kind),
        layer === null ? -1 : layers.indexOf(layer),
        track === null ? -1 : tracks.indexOf(track),
        names.topics.flatMap((name) => topics.get(name) ?? []),
        names.principles.flatMap((name) => principles.get(name) ?? []),
        names.tools.flatMap((name) => tools.get(name) ?? []),
      ],
    ),
  };
}

/** The names that documents have, sorted, each with its index. */
function listNames(
  documents: readonly SearchDocument[],
  namesOf: (document: SearchDocument) => readonly string[],
): ReadonlyMap<string, number> {
  const names = [...new Set(documents.flatMap(namesOf))].sort();
  return new Map(names.map((name, index) => [name, index]));
}
