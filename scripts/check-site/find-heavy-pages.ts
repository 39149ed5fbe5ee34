import { gzipSync } from 'node:zlib';
import { listLoaded, readFile } from './page-weight.ts';

/** Most bytes that a note's page and what it waits for may have, in gzip. */
const MOST = 20_000;

/** What the pages of a site weigh against what they may. */
export interface FoundWeights {
  /** What is too heavy or blocks, a line each. */
  readonly heavy: readonly string[];
  /** Pages of notes that were weighed. */
  readonly notes: number;
  /** The heaviest of them, in bytes. */
  readonly most: number;
}

/**
 * Weighs what a browser needs before a page can be read, in gzip: a note with its style sheets at most 20 kB, and no page
 * a script that the parser stops for.
 *
 * @param files the site, by path from its root
 * @param base the path that it lives under
 */
export function findHeavyPages(files: ReadonlyMap<string, Buffer>, base = '/'): FoundWeights {
  const weighed = new Map<string, number>();
  const heavy: string[] = [];
  let notes = 0;
  let most = 0;
  for (const [path, bytes] of files) {
    if (!path.endsWith('.html')) continue;
    const { css, blocking } = listLoaded(files, path, base);
    if (blocking.size > 0) heavy.push(`${path}: a script that the parser stops for`);
    if (!bytes.includes('<body class="page-note"')) continue;
    const weight = [path, ...css, ...blocking].reduce((sum, file) => sum + weigh(file), 0);
    notes += 1;
    most = Math.max(most, weight);
    if (weight > MOST) heavy.push(`${path}: ${weight} bytes before it can be read, ${MOST} at the most`);
  }
  return { heavy, notes, most };

  function weigh(path: string): number {
    const weight = weighed.get(path) ?? gzipSync(readFile(files, path), { level: 9 }).length;
    weighed.set(path, weight);
    return weight;
  }
}
