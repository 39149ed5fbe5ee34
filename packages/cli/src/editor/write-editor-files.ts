import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packageFolder } from '../package-folder.ts';
import { listEditorFiles } from './list-editor-files.ts';

/* Writes the files that help editors, for `pnpm editor`. */

const folder = fileURLToPath(new URL('editor', packageFolder));
for (const [path, text] of listEditorFiles()) {
  await mkdir(dirname(join(folder, path)), { recursive: true });
  await writeFile(join(folder, path), text);
}
