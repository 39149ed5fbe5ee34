import { crc32 } from 'node:zlib';
import type { Note } from '@layerwise/parser/note';
import { byText } from '../order.ts';
import type { SearchDocument } from '../search/search-document.ts';
import { describeNote } from './describe.ts';
import { createHref } from './hrefs.ts';
import type { SiteModel } from './site-model.ts';

/**
 * Lists the public notes of a vault as the search index takes them in, by href.
 *
 * @param isTold whether the hash of a note's file tells its text. Plugins make another of the same file.
 */
export function listSearchDocuments(
  { vault, learning, config }: SiteModel,
  isTold: boolean,
): readonly SearchDocument[] {
  const href = createHref(config.base);
  const documents = [...vault.notes.values()].map(({ note, url }): SearchDocument => {
    const member = learning.members.get(note.id);
    const titles = (
      ids: readonly string[] | undefined,
      things: ReadonlyMap<string, { readonly title: string }>,
    ): readonly string[] => (ids ?? []).flatMap((id) => things.get(id)?.title ?? []);
    const hash = isTold ? note.hash : `${note.hash} ${checksumOf(note)}`;
    return describeForSearch(note, href(url), hash, {
      topics: titles(member?.topics, learning.topics),
      principles: titles(member?.principles, learning.principles),
      tools: titles(member?.tools, learning.tools),
    });
  });
  return documents.sort(byText((document) => document.href));
}

/** Titles that a note is found by. */
export type SearchNames = Pick<SearchDocument, 'topics' | 'principles' | 'tools'>;

/**
 * Says of a note what the search index takes in.
 *
 * @param hash changes with description, headings and text.
 */
export function describeForSearch(
  note: Note,
  href: string,
  hash: string,
  names: SearchNames,
): SearchDocument {
  return {
    hash,
    href,
    title: note.title,
    get description() {
      return describeNote(note);
    },
    kind: note.kind,
    layer: note.frontMatter.layer ?? null,
    track: note.frontMatter.track ?? null,
    ...names,
    tags: note.tags,
    aliases: note.frontMatter.aliases,
    headings: note.headings.slice(note.startsWithTitle ? 1 : 0).map(({ text }) => text),
    get text() {
      return note.text;
    },
  };
}

function checksumOf(note: Note): number {
  const headings = note.headings.map(({ text }) => text).join('\n');
  return crc32(note.text, crc32(headings, crc32(describeNote(note))));
}
