import type { ParsePool } from '../workers/parse-pool.ts';

/**
 * Starts a thread that loads the parser, for a build that follows; without plugins. It is given to the build, or closed.
 *
 * @param workers number of threads that the build may use; null: by cores and work.
 */
export async function startParsing(workers: number | null): Promise<ParsePool> {
  const { ParsePool } = await import('../workers/parse-pool.ts');
  const pool = new ParsePool(workers, 0);
  pool.start();
  return pool;
}
