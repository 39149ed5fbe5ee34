import { convertBody } from './convert-body.ts';
import { type ConvertedFields, convertFields } from './convert-fields.ts';
import type { Origin } from './origin.ts';
import { type Block, readBlock, writeBlock } from './read-block.ts';

/** A note as Layerwise reads it. */
export interface ConvertedNote extends ConvertedFields {
  /** Path in the new vault. */
  readonly path: string;
  readonly text: string;
}

/**
 * Converts a note of another generator. What Layerwise reads as it is stays byte for byte.
 *
 * @param path - in the folder of the notes, parts joined by `/`
 */
export function convertNote(from: Origin, path: string, text: string): ConvertedNote {
  const block = readBlock(text);
  const moved = convertPath(from, path);
  const renamed = moved === path ? [] : ['file names'];
  if (block === null) {
    return { path: moved, text, changes: renamed, lacking: ['front matter that cannot be read'] };
  }
  const { document, format } = block;
  const fields = convertFields(from, document);
  const own = [
    ...(format === 'toml' || format === 'json' ? [`${format.toUpperCase()} → YAML`] : []),
    ...fields.changes,
  ];
  own.push(...placeNote(from, path, block));
  const body = convertBody(from, block.body);
  const changes = [...own, ...body.changes, ...renamed];
  const written =
    own.length > 0 ? writeBlock({ ...block, body: body.body }) : replaceBody(text, block.body, body.body);
  return { path: moved, text: written, changes, lacking: [...fields.lacking, ...body.lacking] };
}

function replaceBody(text: string, before: string, after: string): string {
  return before === after ? text : text.slice(0, text.length - before.length) + after;
}

/** Names that begin with `_` are private: the pages of Hugo's folders and the collections of Jekyll are not. */
function convertPath(from: Origin, path: string): string {
  const named = path.replace(/\.markdown$/iu, '.md');
  if (from === 'hugo') return named.replace(/(^|\/)_index((?:\.[a-z-]+)?\.md)$/u, '$1index$2');
  return from === 'jekyll' ? named.replace(/(^|\/)_(?!drafts\/)([^/]+)\//u, '$1$2/') : named;
}

/** What the path or a slug says of a note's date and address. */
function placeNote(from: Origin, path: string, { document }: Block): readonly string[] {
  const changes: string[] = [];
  const date = /(?:^|\/)(\d{4}-\d{2}-\d{2})-[^/]+$/u.exec(path)?.[1];
  if (from === 'jekyll' && date !== undefined && !document.has('date')) {
    document.set('date', date);
    changes.push('`date` from the file name');
  }
  const slug = document.get('slug');
  if (from === 'hugo' && typeof slug === 'string' && !slug.includes('/')) {
    const folder = path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '';
    document.delete('slug');
    if (!document.has('permalink')) document.set('permalink', `/${folder}${slug}/`);
    changes.push('`slug` → `permalink`');
  }
  return changes;
}
