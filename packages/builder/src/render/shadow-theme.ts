import { existsSync } from 'node:fs';
import { dirname, extname, join, relative, resolve, sep } from 'node:path';
import type { Plugin } from 'esbuild';

/** How files of a theme are asked for from anywhere. */
const PACKAGE = '@layerwise/templates/';

/** What own files may import without having it installed beside them. */
const brought = /^preact(?:\/|$|-render-to-string$)/;

/** Kinds of files that may stand for each other: TypeScript is imported under any of these names. */
const codeExtension = /\.(?:tsx|ts|jsx|js|mjs)$/u;

/** Where a theme's files are, and the author's. */
export interface ShadowedTheme {
  /** Absolute folder of the theme; its compiled components are in `dist`. */
  readonly folder: string;
  readonly own: { readonly folder: string; readonly paths: readonly string[] };
}

/**
 * Makes esbuild take an author's file in the place of the theme's file of the same path, wherever it is imported.
 *
 * In a file that takes a theme's place, its own path means the theme's: so it can wrap or extend what it replaces.
 */
export function shadowTheme({ folder, own }: ShadowedTheme): Plugin {
  const ownByStem = new Map(own.paths.map((path) => [stemOf(path), join(own.folder, path)]));
  return {
    name: 'shadow-theme',
    setup({ onResolve, resolve: resolveAs }) {
      onResolve({ filter: /^\.|^@layerwise\/templates\// }, ({ path, importer, resolveDir }) => {
        const name = nameInTheme(path, resolveDir);
        if (name === null) return undefined;
        const ownPath = ownByStem.get(stemOf(name));
        if (ownPath !== undefined && ownPath !== importer) return { path: ownPath };
        const ofTheme = findInTheme(folder, name);
        return ofTheme === null ? undefined : { path: ofTheme };
      });
      onResolve({ filter: brought }, ({ path, importer, kind }) =>
        isInside(importer, own.folder)
          ? resolveAs(path, { kind, resolveDir: join(folder, 'dist') })
          : undefined,
      );
    },
  };

  /** The path in the theme that is meant; null where something else is. */
  function nameInTheme(path: string, resolveDir: string): string | null {
    if (path.startsWith(PACKAGE)) return path.slice(PACKAGE.length);
    const absolute = resolve(resolveDir, path);
    for (const root of [own.folder, join(folder, 'dist'), folder]) {
      if (!isInside(absolute, root)) continue;
      const name = relative(root, absolute).split(sep).join('/');
      return name.startsWith('node_modules/') ? null : name;
    }
    return null;
  }
}

/** The author's file that takes the place of a theme's entry, else the theme's. Absolute. */
export function findEntry(
  { folder, own }: Omit<ShadowedTheme, 'own'> & Partial<ShadowedTheme>,
  entry: string,
): string {
  const path = own?.paths.find((candidate) => stemOf(candidate) === stemOf(entry));
  return own === undefined || path === undefined ? join(folder, entry) : join(own.folder, path);
}

/** A path without the extension, where it is that of code. */
export function stemOf(path: string): string {
  return path.replace(codeExtension, '');
}

/** Scripts, styles and pictures stand in the theme as they are; components in `dist`, compiled. */
function findInTheme(folder: string, name: string): string | null {
  const stem = stemOf(name);
  const candidates = /^(?:scripts|styles|images)\//u.test(name)
    ? [...(extname(name) === '' || stem !== name ? [`${stem}.ts`, `${stem}.js`] : []), name]
    : [`dist/${stem}.js`];
  return candidates.map((path) => join(folder, path)).find((path) => existsSync(path)) ?? null;
}

function isInside(path: string, folder: string): boolean {
  return path.startsWith(folder + sep) || dirname(path) === folder;
}
