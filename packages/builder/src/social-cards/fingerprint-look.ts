import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { CardLook } from '../plan/social-card.ts';
import { mapPool } from '../read/map-pool.ts';

/** Changes whenever the same card would come out in other bytes; cards then get new addresses. */
export const DRAWING_VERSION = 1;

/**
 * Gives a text that changes with everything that drawn cards depend on besides what they say.
 *
 * @throws the error of the file system where a font cannot be read.
 */
export async function fingerprintLook({ fonts, colors }: CardLook): Promise<string> {
  const hash = createHash('sha256');
  const drawing = [DRAWING_VERSION, await readShaperVersion(), Object.entries(colors).sort()];
  hash.update(JSON.stringify(drawing));
  for (const bytes of await mapPool(fonts, 4, (path) => readFile(path))) hash.update(bytes);
  return hash.digest('hex');
}

/** The version of HarfBuzz, which is not loaded for it. */
async function readShaperVersion(): Promise<string> {
  const text = await readFile(new URL('../package.json', import.meta.resolve('harfbuzzjs')), 'utf8');
  return /"version":\s*"([^"]*)"/u.exec(text)?.[1] ?? 'unknown';
}
