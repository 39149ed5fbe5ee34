import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { compareText } from '../order.ts';

/** What may take the place of a file of a theme: components, scripts, styles, pictures and fonts. */
const extensions = /(?<!\.d)\.(?:tsx|ts|jsx|js|css|svg|png|webp|avif|woff2)$/u;

/**
 * Lists an author's own templates. Symbolic links, hidden files and what no theme has (a README, types) are left out.
 *
 * @param folder absolute; where it does not exist there are none.
 * @returns paths in the folder, parts joined by `/`, sorted.
 */
export async function listOwnFiles(folder: string): Promise<readonly string[]> {
  const found: string[] = [];
  await collect('');
  return found.sort(compareText);

  async function collect(inner: string): Promise<void> {
    const entries = await readdir(join(folder, inner), { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const path = inner === '' ? entry.name : `${inner}/${entry.name}`;
      if (entry.isDirectory()) await collect(path);
      else if (entry.isFile() && extensions.test(entry.name)) found.push(path);
    }
  }
}
