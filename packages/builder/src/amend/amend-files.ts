import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '@layerwise/parser/note';
import { escapeXml } from '../escape-xml.ts';
import { countWordsAnew, progressPath } from '../plan/progress-text.ts';
import { describeForSearch } from '../plan/search-documents.ts';
import { makeAbsolute } from '../render/absolute-html.ts';
import type { TextFile } from '../render/text-file.ts';
import { type AmendedDocument, amendSearchIndex } from '../search/amend-search-index.ts';
import { manifestPath, type SearchManifest } from '../search/search-format.ts';
import { weighTerms } from '../search/weigh-terms.ts';
import type { AmendableFeed, SiteSetting, Surroundings } from './amendable-site.ts';
import type { NoteTexts } from './note-texts.ts';
import { replaceEnd, replaceText } from './replace-text.ts';

/** A note that has another text now. */
export interface Amendment {
  /** Among the notes of the site. */
  readonly index: number;
  readonly surroundings: Surroundings;
  readonly before: Note;
  readonly after: Note;
  readonly textsBefore: NoteTexts;
  readonly textsAfter: NoteTexts;
}

/** What is different in a site. */
export interface SiteAmendment {
  readonly files: readonly TextFile[];
  /** Paths of those that go. */
  readonly removed: readonly string[];
}

/** A site that is amended. */
export interface AmendedSite {
  readonly setting: SiteSetting;
  readonly feeds: readonly AmendableFeed[];
  /** Absolute folder of the site. */
  readonly folder: string;
  readonly href: (path: string) => string;
}

/**
 * Puts the new texts of notes in the places of those before, in all files of a site that hold them.
 *
 * @returns null where one of the texts before does not stand where it should.
 */
export function amendFiles(site: AmendedSite, amendments: readonly Amendment[]): SiteAmendment | null {
  const files = new AmendedFiles(site.folder);
  for (const amendment of amendments) {
    if (!putText(files, site, amendment)) return null;
  }
  if (!putWords(files, amendments)) return null;
  const index = site.setting.hasSearch ? putTerms(files, site, amendments) : [];
  return index && { files: files.listChanged(), removed: index };
}

/** The files of a site, as they are and as they become. */
class AmendedFiles {
  readonly #folder: string;
  readonly #before = new Map<string, Buffer>();
  readonly #after = new Map<string, Buffer>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Empty where there is none: nothing stands in it. */
  read(path: string): Buffer {
    const known = this.#after.get(path) ?? this.#before.get(path);
    if (known !== undefined) return known;
    const bytes = readOrNothing(join(this.#folder, path));
    this.#before.set(path, bytes);
    return bytes;
  }

  /** False where there is nothing to write. */
  write(path: string, bytes: Buffer | null): boolean {
    if (bytes !== null) this.#after.set(path, bytes);
    return bytes !== null;
  }

  listChanged(): readonly TextFile[] {
    return [...this.#after]
      .filter(([path, bytes]) => this.#before.get(path)?.equals(bytes) !== true)
      .map(([path, bytes]) => ({ path, type: 'bytes', bytes }));
  }
}

function readOrNothing(place: string): Buffer {
  try {
    return readFileSync(place);
  } catch {
    return Buffer.alloc(0);
  }
}

function putText(
  files: AmendedFiles,
  { setting, feeds, href }: AmendedSite,
  { index, surroundings, textsBefore, textsAfter }: Amendment,
): boolean {
  const { pages, markdown, url } = surroundings;
  const origin = setting.site ?? '';
  const address = origin + href(url);
  const inFeed = (path: string, { html }: NoteTexts): string => {
    const absolute = makeAbsolute(html, origin, address);
    return path.endsWith('.json') ? JSON.stringify(absolute) : `>${escapeXml(absolute)}</`;
  };
  const replace = (path: string, before: string, after: string): boolean =>
    before === after || files.write(path, replaceText(files.read(path), before, after));
  return (
    pages.every((path) => replace(path, textsBefore.html, textsAfter.html)) &&
    // The text of a note is the end of its Markdown.
    markdown.every((path) =>
      files.write(
        path,
        replaceEnd(files.read(path), `\n${textsBefore.markdown}\n`, `\n${textsAfter.markdown}\n`),
      ),
    ) &&
    feeds
      .filter(({ notes }) => notes.includes(index))
      .flatMap(({ paths }) => paths)
      .every((path) => replace(path, inFeed(path, textsBefore), inFeed(path, textsAfter)))
  );
}

/** Says anew how many words the notes have; false where they are not found. */
function putWords(files: AmendedFiles, amendments: readonly Amendment[]): boolean {
  return amendments.every(
    ({ before, after }) =>
      before.words === after.words ||
      files.write(progressPath, countWordsAnew(files.read(progressPath), after.id, after.words)),
  );
}

/** Gives the paths of the files of the search index that go; null where it is not the one of the notes as they were. */
function putTerms(
  files: AmendedFiles,
  { href }: AmendedSite,
  amendments: readonly Amendment[],
): readonly string[] | null {
  const documents = amendments.map(
    ({ surroundings: { url, number, names }, before, after }): AmendedDocument => {
      const weigh = (note: Note) => weighTerms(describeForSearch(note, href(url), note.hash, names));
      return { number, before: weigh(before), after: weigh(after) };
    },
  );
  const manifest: SearchManifest = JSON.parse(files.read(manifestPath).toString());
  const index = amendSearchIndex(manifest, (path) => files.read(path).toString(), documents);
  if (index === null) return null;
  files.write(manifestPath, Buffer.from(index.manifest));
  for (const [path, text] of index.added) files.write(path, Buffer.from(text));
  return index.removed;
}
