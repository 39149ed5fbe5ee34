import {
  DOCUMENTS_A_FILE,
  type SearchFilters,
  type SearchManifest,
  type ShownDocument,
  searchFilePath,
} from '@layerwise/builder/search';

/** Gives the text of a file of the index by its path in the site. */
export type LoadText = (path: string) => Promise<string>;

/** A term of the index and its postings, not read yet. */
export interface TermLine {
  readonly term: string;
  readonly postings: string;
}

/** How many files of terms are looked through for one beginning: one letter may begin a tenth of all terms. */
const MOST_FILES = 4;

/** The search index of a site, of which each file is loaded when it is needed, once. */
export class SearchIndex {
  readonly #load: LoadText;
  readonly #manifest: SearchManifest;
  readonly #terms = new Map<string, Promise<readonly TermLine[]>>();
  readonly #documents = new Map<string, Promise<readonly ShownDocument[]>>();
  #filters: Promise<SearchFilters> | undefined;

  private constructor(load: LoadText, manifest: SearchManifest) {
    this.#load = load;
    this.#manifest = manifest;
  }

  /** @throws what `load` throws, or an error where the manifest is none. */
  static async open(manifest: string, load: LoadText): Promise<SearchIndex> {
    return new SearchIndex(load, JSON.parse(manifest) as SearchManifest);
  }

  /** How many notes there are. */
  get notes(): number {
    return this.#manifest.notes;
  }

  /** By what notes are filtered. */
  filters(): Promise<SearchFilters> {
    this.#filters ??= this.#load(searchFilePath('f', this.#manifest.filters)).then(
      (text) => JSON.parse(text) as SearchFilters,
    );
    return this.#filters;
  }

  /** What is shown of a note. */
  async show(note: number): Promise<ShownDocument> {
    const hash = this.#manifest.documents[Math.floor(note / DOCUMENTS_A_FILE)] ?? '';
    const shown = await remember(this.#documents, hash, async () => {
      return JSON.parse(await this.#load(searchFilePath('d', hash))) as readonly ShownDocument[];
    });
    const document = shown[note % DOCUMENTS_A_FILE];
    if (document === undefined) throw new Error(`The search index has no note ${note}.`);
    return document;
  }

  /** The lines of all terms that may begin with a text, and their neighbours. */
  async linesAround(beginning: string): Promise<readonly TermLine[]> {
    const { firsts, terms } = this.#manifest;
    const after = firsts.findIndex((first) => first > beginning);
    const start = Math.max(0, (after === -1 ? firsts.length : after) - 1);
    let end = start + 1;
    while (end < start + MOST_FILES && firsts[end]?.startsWith(beginning) === true) end += 1;
    const files = await Promise.all(
      terms.slice(start, end).map((hash) => remember(this.#terms, hash, () => this.#readTerms(hash))),
    );
    return files.flat();
  }

  async #readTerms(hash: string): Promise<readonly TermLine[]> {
    const text = await this.#load(searchFilePath('t', hash));
    return text
      .split('\n')
      .slice(0, -1)
      .map((line) => {
        const space = line.indexOf(' ');
        return { term: line.slice(0, space), postings: line.slice(space + 1) };
      });
  }
}

/** Gives what is loaded by a key, or is being loaded; what failed is tried again the next time. */
function remember<T>(known: Map<string, Promise<T>>, key: string, load: () => Promise<T>): Promise<T> {
  const found = known.get(key);
  if (found !== undefined) return found;
  const loading = load();
  known.set(key, loading);
  loading.catch(() => known.delete(key));
  return loading;
}
