import { slugParts } from '../link/slug.ts';
import { extensionOf } from './content-kind.ts';

/** Files that Layerwise writes, or hosts look for, at these places, and names that its bundled assets could have. */
const own =
  /^\/(?:data\/(?:progress|graph)\.json|assets\/[^/]*-[0-9a-z]{8}\.[0-9a-z]+|(?:robots|llms|llms-full|ads|humans|security)\.txt|feed\.json|queue\.ics)$/u;

/** Gives out addresses, each once. */
export class AttachmentUrls {
  /** In the form in which addresses are compared; folders included, for a file cannot be where a folder is. */
  readonly #taken = new Set<string>();
  readonly #files = new Set<string>();

  /** @param taken URLs of pages and other files of the site, decoded, with a slash at the front. */
  constructor(taken: Iterable<string>) {
    for (const url of taken) this.#take(url);
  }

  /**
   * Gives a file its URL: its vault path, each part as a slug, with its extension; `-2` and so on before the extension
   * where that is taken.
   */
  assign(path: string): string {
    const parts = path.split('/').map((part) => part.toWellFormed());
    const extension = extensionOf(path);
    const name = (parts.pop() ?? '').slice(0, extension === '' ? undefined : -extension.length - 1);
    const slugs = slugParts([...parts, name]).split('/');
    const stem = slugs.pop() ?? '';
    const folder = slugs.reduce((above, slug) => this.#openFolder(`${above}/${slug}`), '');
    return this.assignFree(`${folder}/${stem}`, extension);
  }

  /** Gives out `<stem>.<extension>`, or the first free one after it. */
  assignFree(stem: string, extension: string): string {
    const ending = extension === '' ? '' : `.${extension}`;
    let url = stem + ending;
    for (let count = 2; this.#isTaken(url); count += 1) url = `${stem}-${count}${ending}`;
    this.#take(url);
    return url;
  }

  /** The folder itself, or one beside it where a file has its name. */
  #openFolder(folder: string): string {
    let open = folder;
    for (let count = 2; this.#files.has(open.toLowerCase()); count += 1) open = `${folder}-${count}`;
    return open;
  }

  #isTaken(url: string): boolean {
    const folded = url.normalize('NFC').toLowerCase();
    return this.#taken.has(folded) || own.test(folded);
  }

  #take(url: string): void {
    const folded = url.normalize('NFC').toLowerCase();
    const isPage = folded.endsWith('/');
    if (!isPage) this.#files.add(folded);
    let path = isPage ? folded.slice(0, -1) : folded;
    for (; path !== ''; path = path.slice(0, path.lastIndexOf('/'))) this.#taken.add(path);
  }
}
