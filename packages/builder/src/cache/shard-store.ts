import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { isRunning } from '../is-running.ts';
import { writeWhole } from './write-whole.ts';

const SHARDS = 32;
const MAGIC = 'layerwise-shard-1\n';

/** One piece of what is kept. */
interface Entry {
  readonly key: string;
  readonly bytes: Uint8Array;
}

/**
 * Keeps pieces of bytes by key in a folder, in a few files of many pieces each, from one build to the next.
 *
 * Only what was asked for or put in since it was opened is kept by `save`, so it does not grow for ever; only files whose
 * pieces changed are written, each as a whole or not at all. A file that is damaged, or of another version, is as good as
 * absent. Several builds may use the folder at once: the last one to write a file wins.
 */
export class ShardStore {
  readonly #folder: string;
  readonly #known: ReadonlyMap<string, Uint8Array>;
  readonly #used = new Map<string, Uint8Array>();

  private constructor(folder: string, known: ReadonlyMap<string, Uint8Array>) {
    this.#folder = folder;
    this.#known = known;
  }

  /** Opens the store of a folder, which need not exist. */
  static async open(folder: string): Promise<ShardStore> {
    const shards = await Promise.all(shardNames().map((name) => readShard(join(folder, name))));
    return new ShardStore(folder, new Map(shards.flat().map(({ key, bytes }) => [key, bytes])));
  }

  /** @param key hexadecimal. */
  get(key: string): Uint8Array | undefined {
    const bytes = this.#used.get(key) ?? this.#known.get(key);
    if (bytes !== undefined) this.#used.set(key, bytes);
    return bytes;
  }

  /** @param key hexadecimal. */
  set(key: string, bytes: Uint8Array): void {
    this.#used.set(key, bytes);
  }

  /**
   * Writes what changed.
   *
   * @throws the error of the file system where the folder cannot be written.
   */
  async save(): Promise<void> {
    const before = groupKeys(this.#known.keys());
    const after = groupKeys(this.#used.keys());
    await Promise.all(
      shardNames().map(async (name, shard) => {
        const keys = (after[shard] ?? []).sort();
        const hasNew = keys.some((key) => this.#known.get(key) !== this.#used.get(key));
        if (!hasNew && keys.length === (before[shard]?.length ?? 0)) return;
        const entries = keys.flatMap((key): readonly Entry[] => {
          const bytes = this.#used.get(key);
          return bytes === undefined ? [] : [{ key, bytes }];
        });
        await writeShard(join(this.#folder, name), entries);
      }),
    );
    await removeRemains(this.#folder);
  }
}

/** Removes what builds that were killed left half written. */
async function removeRemains(folder: string): Promise<void> {
  const names = await readdir(folder).catch(() => []);
  for (const name of names) {
    const pid = /^\d\d\.bin\.(\d+)-/u.exec(name)?.[1];
    if (pid !== undefined && !isRunning(Number(pid))) await rm(join(folder, name), { force: true });
  }
}

function shardNames(): readonly string[] {
  return Array.from({ length: SHARDS }, (_, shard) => `${shard.toString().padStart(2, '0')}.bin`);
}

function groupKeys(keys: Iterable<string>): string[][] {
  const shards: string[][] = Array.from({ length: SHARDS }, () => []);
  for (const key of keys) shards[Number.parseInt(key.slice(0, 4), 16) % SHARDS]?.push(key);
  return shards;
}

/** A file is a magic word, the length of a table, the table (key, length, checksum of each piece) and the pieces. */
async function readShard(path: string): Promise<readonly Entry[]> {
  try {
    const file = await readFile(path);
    if (file.toString('latin1', 0, MAGIC.length) !== MAGIC) return [];
    const tableLength = file.readUInt32LE(MAGIC.length);
    const tableStart = MAGIC.length + 4;
    const table: unknown = JSON.parse(file.toString('utf8', tableStart, tableStart + tableLength));
    if (!Array.isArray(table)) return [];
    const entries: Entry[] = [];
    let start = tableStart + tableLength;
    for (const row of table) {
      if (!isRow(row)) return [];
      const [key, length, checksum] = row;
      const bytes = file.subarray(start, start + length);
      start += length;
      if (bytes.length === length && crc32(bytes) === checksum) entries.push({ key, bytes });
    }
    return entries;
  } catch {
    return [];
  }
}

function isRow(row: unknown): row is readonly [string, number, number] {
  return (
    Array.isArray(row) &&
    typeof row[0] === 'string' &&
    typeof row[1] === 'number' &&
    typeof row[2] === 'number'
  );
}

async function writeShard(path: string, entries: readonly Entry[]): Promise<void> {
  const table = Buffer.from(
    JSON.stringify(entries.map(({ key, bytes }) => [key, bytes.length, crc32(bytes)])),
  );
  const length = Buffer.alloc(4);
  length.writeUInt32LE(table.length);
  await writeWhole(
    path,
    Buffer.concat([Buffer.from(MAGIC), length, table, ...entries.map(({ bytes }) => bytes)]),
  );
}
