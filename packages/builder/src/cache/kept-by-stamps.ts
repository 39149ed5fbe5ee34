import { lstat, readFile } from 'node:fs/promises';
import { deserialize, serialize } from 'node:v8';
import { mapPool } from '../read/map-pool.ts';
import { writeWhole } from './write-whole.ts';

interface Kept {
  readonly key: string;
  /** Size and modification time of each source when the value was made from it. */
  readonly stamps: readonly string[];
  readonly value: unknown;
}

/** A value with the absolute paths of all files that it was made from. */
interface Made {
  readonly sources: readonly string[];
}

/**
 * Makes a value, or remembers it: as long as the key is the same, and every file that it was made from has the size and the
 * time it had then, it is not made again.
 *
 * @param path absolute path of the file that keeps it.
 * @param restore gives a kept value its form back; it may throw where the value is damaged.
 */
export async function keepByStamps<Value extends Made>(
  path: string,
  key: string,
  make: () => Promise<Value>,
  restore: (kept: Value) => Value = (kept) => kept,
): Promise<Value> {
  const kept = await readKept<Value>(path, key, restore);
  if (kept !== null && isSame(kept.stamps, await stampAll(kept.value.sources))) return kept.value;
  const value = await make();
  const made: Kept = { key, stamps: await stampAll(value.sources), value };
  // A cache that cannot be written costs time, not the build.
  await writeWhole(path, serialize(made)).catch(() => undefined);
  return value;
}

async function readKept<Value extends Made>(
  path: string,
  key: string,
  restore: (kept: Value) => Value,
): Promise<{ readonly stamps: readonly string[]; readonly value: Value } | null> {
  try {
    const kept = deserialize(await readFile(path)) as Kept;
    if (kept.key !== key) return null;
    return { stamps: kept.stamps, value: restore(kept.value as Value) };
  } catch {
    return null;
  }
}

function stampAll(sources: readonly string[]): Promise<readonly string[]> {
  return mapPool(sources, 64, async (source) => {
    const stats = await lstat(source).catch(() => null);
    return stats === null ? '' : `${stats.size} ${stats.mtimeMs}`;
  });
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((stamp, index) => stamp !== '' && stamp === b[index]);
}
