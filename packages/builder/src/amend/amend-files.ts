import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '@layerwise/parser/note';
import { escapeXml } from '../escape-xml.ts';
import { countWordsAnew, progressPath } from '../plan/progress-text.ts';
import { describeForSearch } from '../plan/search-documents.ts';
import { makeAbsolute } from '../render/absolute-html.ts';
import { type TextFile, textFile } from '../render/text-file.ts';
import { type AmendedDocument, amendSearchIndex } from '../search/amend-search-index.ts';
import { manifestPath, type SearchManifest } from '../search/search-format.ts';
import { weighTerms } from '../search/weigh-terms.ts';
import type { AmendableFeed, SiteSetting, Surroundings } from './amendable-site.ts';
import type { NoteTexts } from './note-texts.ts';
import { replaceText } from './replace-text.ts';

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
 * @throws the error of the file system where a file cannot be read.
 */
export function amendFiles(site: AmendedSite, amendments: readonly Amendment[]): SiteAmendment | null {
  const texts = new AmendedTexts(site.folder);
  for (const amendment of amendments) {
    if (!putText(texts, site, amendment)) return null;
  }
  if (!putWords(texts, amendments)) return null;
  const index = site.setting.hasSearch ? putTerms(texts, site, amendments) : [];
  return index && { files: texts.listChanged(), removed: index };
}

/** The texts of a site's files, as they are and as they become. */
class AmendedTexts {
  readonly #folder: string;
  readonly #before = new Map<string, string>();
  readonly #after = new Map<string, string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  read(path: string): string {
    const known = this.#after.get(path) ?? this.#before.get(path);
    if (known !== undefined) return known;
    const text = readFileSync(join(this.#folder, path), 'utf8');
    this.#before.set(path, text);
    return text;
  }

  write(path: string, text: string): void {
    this.#after.set(path, text);
  }

  /** False where nobody knows what is to be replaced. */
  replace(path: string, before: string, after: string): boolean {
    if (before === after) return true;
    const text = replaceText(this.read(path), before, after);
    if (text !== null) this.write(path, text);
    return text !== null;
  }

  listChanged(): readonly TextFile[] {
    return [...this.#after]
      .filter(([path, text]) => text !== this.#before.get(path))
      .map(([path, text]) => textFile(path, text));
  }
}

function putText(
  texts: AmendedTexts,
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
  return (
    pages.every((path) => texts.replace(path, textsBefore.html, textsAfter.html)) &&
    markdown.every((path) => replaceEnd(texts, path, textsBefore.markdown, textsAfter.markdown)) &&
    feeds
      .filter(({ notes }) => notes.includes(index))
      .flatMap(({ paths }) => paths)
      .every((path) => texts.replace(path, inFeed(path, textsBefore), inFeed(path, textsAfter)))
  );
}

/** The text of a note is the end of its Markdown. */
function replaceEnd(texts: AmendedTexts, path: string, before: string, after: string): boolean {
  const whole = texts.read(path);
  const end = `\n${before}\n`;
  if (!whole.endsWith(end)) return false;
  texts.write(path, `${whole.slice(0, -end.length)}\n${after}\n`);
  return true;
}

/** Says anew how many words the notes have; false where they are not found. */
function putWords(texts: AmendedTexts, amendments: readonly Amendment[]): boolean {
  return amendments.every(({ before, after }) => {
    if (before.words === after.words) return true;
    const progress = countWordsAnew(texts.read(progressPath), after.id, after.words);
    if (progress !== null) texts.write(progressPath, progress);
    return progress !== null;
  });
}

/** Gives the paths of the files of the search index that go; null where it is not the one of the notes as they were. */
function putTerms(
  texts: AmendedTexts,
  { href }: AmendedSite,
  amendments: readonly Amendment[],
): readonly string[] | null {
  const documents = amendments.map(
    ({ surroundings: { url, number, names }, before, after }): AmendedDocument => {
      const weigh = (note: Note) => weighTerms(describeForSearch(note, href(url), note.hash, names));
      return { number, before: weigh(before), after: weigh(after) };
    },
  );
  const manifest: SearchManifest = JSON.parse(texts.read(manifestPath));
  const index = amendSearchIndex(manifest, (path) => texts.read(path), documents);
  if (index === null) return null;
  texts.write(manifestPath, index.manifest);
  for (const [path, text] of index.added) texts.write(path, text);
  return index.removed;
}
