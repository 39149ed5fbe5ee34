import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolders } from './list-packages.ts';

/*
 * Writes into each package where its source is, right before it is published: provenance is only given where that is the
 * repository that publishes. GITHUB_REPOSITORY, `owner/name`, says which.
 */

const root = join(dirname(fileURLToPath(import.meta.url)), '../../..');
const repository = process.env['GITHUB_REPOSITORY'] ?? '';
if (!/^[\w.-]+\/[\w.-]+$/.test(repository)) {
  process.stderr.write('error: GITHUB_REPOSITORY names no repository (owner/name)\n');
  process.exit(2);
}
for (const directory of packageFolders) {
  const file = join(root, directory, 'package.json');
  const manifest: object = JSON.parse(await readFile(file, 'utf8'));
  const url = `git+https://github.com/${repository}.git`;
  const complete = { ...manifest, repository: { type: 'git', url, directory } };
  await writeFile(file, `${JSON.stringify(complete, null, 2)}\n`);
}
