import { foldName } from './fold-name.ts';

/** A file that a name can mean. */
export interface Nameable {
  /** Path in the vault. */
  readonly path: string;
  /** Names besides its path: aliases and title; none for attachments. */
  readonly aliases: readonly string[];
  readonly title: string | null;
}

/**
 * The files of a vault by their names, for finding what a link means (the four rules of the notes' docs).
 * Letter case and Unicode normal form are ignored.
 */
export class NameIndex<File extends Nameable> {
  readonly #byPath = new Map<string, File[]>();
  readonly #byFileName = new Map<string, File[]>();
  /** By file name and the folder it is in, with the whole path, all folded. */
  readonly #byPathEnd = new Map<string, { readonly path: string; readonly file: File }[]>();
  readonly #byAlias = new Map<string, File[]>();
  readonly #byTitle = new Map<string, File[]>();

  constructor(files: Iterable<File>) {
    for (const file of files) {
      const path = foldName(file.path);
      add(this.#byPath, path, file);
      add(this.#byFileName, path.slice(path.lastIndexOf('/') + 1), file);
      const end = lastTwoParts(path);
      const ends = this.#byPathEnd.get(end);
      if (ends === undefined) this.#byPathEnd.set(end, [{ path, file }]);
      else ends.push({ path, file });
      for (const alias of file.aliases) add(this.#byAlias, foldName(alias), file);
      if (file.title !== null) add(this.#byTitle, foldName(file.title), file);
    }
  }

  /** Files at a path: written from the vault's root, the extension included. */
  atPath(path: string): readonly File[] {
    return this.#byPath.get(foldName(path)) ?? [];
  }

  /** Files whose path ends with the given one of at least two parts, at a folder's border. */
  atPathEnd(path: string): readonly File[] {
    const folded = foldName(path);
    const ends = this.#byPathEnd.get(lastTwoParts(folded)) ?? [];
    return ends.filter((end) => end.path.endsWith(`/${folded}`)).map(({ file }) => file);
  }

  /** Files of a bare name: by file name, else by alias, else by title. */
  named(fileName: string, name: string): readonly File[] {
    return this.#byFileName.get(foldName(fileName)) ?? this.called(name);
  }

  /** Files by alias, else by title. */
  called(name: string): readonly File[] {
    const folded = foldName(name);
    return this.#byAlias.get(folded) ?? this.#byTitle.get(folded) ?? [];
  }
}

function lastTwoParts(path: string): string {
  return path.slice(path.lastIndexOf('/', path.lastIndexOf('/') - 1) + 1);
}

/** Adds a file once. All names of a file are added before those of the next, so only the last can be the same. */
function add<File>(map: Map<string, File[]>, key: string, file: File): void {
  const files = map.get(key);
  if (files === undefined) map.set(key, [file]);
  else if (files.at(-1) !== file) files.push(file);
}
