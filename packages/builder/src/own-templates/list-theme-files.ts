import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../order.ts';

/** Folders of compiled components, in `dist`, and of files that are served or bundled as they are. */
const componentFolders = ['components', 'pages', 'pictures', 'style', 'words'];
const fileFolders = ['images', 'scripts', 'styles'];

/**
 * Lists the files of a theme that an author's own can take the place of.
 *
 * @param folder absolute folder of the theme.
 * @returns paths as an author would write them, sorted; of components without an extension.
 */
export async function listThemeFiles(folder: string): Promise<readonly string[]> {
  const components = await Promise.all(
    componentFolders.map(async (name) =>
      (await list(join(folder, 'dist'), name)).filter((path) => path.endsWith('.js')),
    ),
  );
  const files = await Promise.all(fileFolders.map((name) => list(folder, name)));
  return [
    ...components.flat().map((path) => path.slice(0, -'.js'.length)),
    ...files.flat().filter((path) => !/\.test\.ts$|tsconfig\.json$/u.test(path)),
  ].sort(compareText);
}

async function list(root: string, name: string): Promise<readonly string[]> {
  const entries = await readdir(join(root, name), { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}
