import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { writeSite } from '../src/write/write-site.ts';
import { makeFiles } from './make-files.ts';

/** Texts of files by path. */
export type Texts = { readonly [path: string]: string };

/** A folder of its own for each test of a file, with a place for a site in it. */
export interface SiteFolder {
  /** Absolute; holds nothing but the site. */
  readonly root: string;
  /** Where the site is, or will be. */
  readonly out: string;
  /** Writes a site, to its place or into another folder. */
  readonly write: (texts: Texts, folder?: string) => ReturnType<typeof writeSite>;
}

/** Makes the folder before each test, and removes it after it. */
export function useSiteFolder(): SiteFolder {
  let root = '';
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'write-site-'));
  });
  afterEach(() => rmSync(root, { recursive: true, force: true }));
  return {
    get root() {
      return root;
    },
    get out() {
      return join(root, 'dist');
    },
    write: (texts, folder = join(root, 'dist')) => writeSite([...makeFiles(texts).values()], folder),
  };
}

/** Texts of the files in a folder by path, without Layerwise's marker. */
export async function readTexts(folder: string): Promise<Texts> {
  const texts: Record<string, string> = {};
  for (const entry of await readdir(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile() || entry.name === '.layerwise-site') continue;
    const path = join(entry.parentPath, entry.name);
    texts[path.slice(folder.length + 1)] = await readFile(path, 'utf8');
  }
  return texts;
}
