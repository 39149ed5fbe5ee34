import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import type { Theme } from '../plan/theme.ts';

/** The list of the files of a package that is bundled already. */
interface PrebuiltList {
  /** The one that is loaded in the place of the package. */
  readonly entry: string;
  /** All of them; each name carries a hash of the content. */
  readonly files: readonly string[];
}

interface PrebuiltFile {
  readonly name: string;
  /** Absolute. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** Packages of a theme that are bundled already, as far as its scripts ask for them. */
export class PrebuiltPackages {
  readonly #theme: Pick<Theme, 'folder' | 'prebuilt'>;
  readonly #asked = new Map<string, PrebuiltList>();

  constructor(theme: Pick<Theme, 'folder' | 'prebuilt'>) {
    this.#theme = theme;
  }

  /** Lets scripts that load such a package find its file beside them, and leaves it out of the bundle. */
  readonly plugin: Plugin = {
    name: 'prebuilt-packages',
    setup: ({ onResolve }) => {
      onResolve({ filter: /^[@\w]/ }, async ({ path, kind }) => {
        const folder = kind === 'dynamic-import' ? this.#folderOf(path) : null;
        if (folder === null) return undefined;
        const list: PrebuiltList = JSON.parse(await readFile(join(folder, 'index.json'), 'utf8'));
        this.#asked.set(folder, list);
        return { path: `./${list.entry}`, external: true };
      });
    },
  };

  /** Reads the files of those that were asked for. */
  async read(): Promise<readonly PrebuiltFile[]> {
    const files = [...this.#asked].flatMap(([folder, list]) =>
      list.files.map((name) => ({ name, path: join(folder, name) })),
    );
    return Promise.all(files.map(async (file) => ({ ...file, bytes: await readFile(file.path) })));
  }

  #folderOf(name: string): string | null {
    const { folder, prebuilt = {} } = this.#theme;
    return Object.hasOwn(prebuilt, name) ? join(folder, prebuilt[name] ?? '') : null;
  }
}
