import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { findBrokenReferences } from './find-broken-references.ts';

/* Follows every reference of a finished site: node scripts/dist/check-site/main.js [FOLDER [BASE]] */

const [folder = 'dist', base = '/'] = process.argv.slice(2);
const entries = await readdir(folder, { recursive: true, withFileTypes: true });
const paths = entries
  .filter((entry) => entry.isFile())
  .map(({ parentPath, name }) => relative(folder, join(parentPath, name)));
const files = new Map(
  await Promise.all(
    paths.map(
      async (path): Promise<[string, Buffer]> => [
        path.split(sep).join('/'),
        await readFile(join(folder, path)),
      ],
    ),
  ),
);
const { broken, followed } = findBrokenReferences({ files, base });
for (const fault of broken) process.stderr.write(`${fault}\n`);
const pages = paths.filter((path) => path.endsWith('.html')).length;
process.stdout.write(`${pages} pages, ${followed} references, ${broken.length} of them broken\n`);
if (broken.length > 0 || pages === 0) process.exitCode = 1;
