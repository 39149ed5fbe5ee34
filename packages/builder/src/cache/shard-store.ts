import { closeSync, openSync, readSync } from 'node:fs';
import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { DamagedCacheError } from '../damaged-cache-error.ts';
import { isRunning } from '../is-running.ts';
import { writeWhole } from './write-whole.ts';

const SHARDS = 32;
const MAGIC = 'layerwise-shard-3\n';

/** One piece of what is kept: what is always read, and what is read when it is asked for. */
export interface Piece {
  readonly head: Uint8Array;
  /** @throws DamagedCacheError where it was kept, and is not as it was written. */
  readonly tail: () => Uint8Array;
}

/**
 * Keeps pieces of bytes by key in a folder, in a few files of many pieces each, from one build to the next.
 *
 * Only what was asked for or put in since it was opened is kept by `save`, so it does not grow for ever; only files whose
 * pieces changed are written, each as a whole or not at all. A file that is damaged, or of another version, is as good as
 * absent. Several builds may use the folder at once: the last one to write a file wins, and the others read on in what
 * they opened.
 */
export class ShardStore {
  readonly #folder: string;
  readonly #known: ReadonlyMap<string, Piece>;
  readonly #used = new Map<string, Piece>();

  private constructor(folder: string, known: ReadonlyMap<string, Piece>) {
    this.#folder = folder;
    this.#known = known;
  }

  /**
   * Opens the store of a folder, which need not exist.
   *
   * @param isLate whether tails are read when they are asked for, and damage in them is found only then; else they are read
   *   now.
   */
  static open(folder: string, isLate: boolean): ShardStore {
    const shards = shardNames().map((name) => readShard(join(folder, name), isLate));
    return new ShardStore(folder, new Map(shards.flat()));
  }

  /** @param key hexadecimal. */
  get(key: string): Piece | undefined {
    const piece = this.#used.get(key) ?? this.#known.get(key);
    if (piece !== undefined) this.#used.set(key, piece);
    return piece;
  }

  /** @param key hexadecimal. */
  set(key: string, piece: Piece): void {
    this.#used.set(key, piece);
  }

  /**
   * Writes what changed.
   *
   * @throws the error of the file system where the folder cannot be written; DamagedCacheError.
   */
  async save(): Promise<void> {
    const before = groupKeys(this.#known.keys());
    const after = groupKeys(this.#used.keys());
    await Promise.all(
      shardNames().map(async (name, shard) => {
        const keys = (after[shard] ?? []).sort();
        const hasNew = keys.some((key) => this.#known.get(key) !== this.#used.get(key));
        if (!hasNew && keys.length === (before[shard]?.length ?? 0)) return;
        const pieces = keys.flatMap((key): readonly (readonly [string, Piece])[] => {
          const piece = this.#used.get(key);
          return piece === undefined ? [] : [[key, piece]];
        });
        await writeShard(join(this.#folder, name), pieces);
      }),
    );
    await removeRemains(this.#folder);
  }
}

/** Reads single pieces of a store: only the files that they stand in are opened, and tails read when they are asked for. */
export class PieceReader {
  readonly #folder: string;
  readonly #shards = new Map<string, ReadonlyMap<string, Piece>>();

  /** `folder` of a `ShardStore`. */
  constructor(folder: string) {
    this.#folder = folder;
  }

  /** @param key hexadecimal. */
  get(key: string): Piece | undefined {
    const name = shardNames()[shardOf(key)] ?? '';
    const shard = this.#shards.get(name) ?? new Map(readShard(join(this.#folder, name), true));
    this.#shards.set(name, shard);
    return shard.get(key);
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
  for (const key of keys) shards[shardOf(key)]?.push(key);
  return shards;
}

function shardOf(key: string): number {
  return Number.parseInt(key.slice(0, 4), 16) % SHARDS;
}

/** Key, and length and checksum of the head and of the tail. */
type Row = readonly [string, number, number, number, number];

/**
 * A file is a magic word, the length of a table, the table (a row for each piece), all heads and all tails.
 */
function readShard(path: string, isLate: boolean): readonly (readonly [string, Piece])[] {
  try {
    const file = new OpenFile(path);
    if (file.read(MAGIC.length, 0).toString('latin1') !== MAGIC) return [];
    const tableLength = file.read(4, MAGIC.length).readUInt32LE();
    const tableStart = MAGIC.length + 4;
    const table: unknown = JSON.parse(file.read(tableLength, tableStart).toString('utf8'));
    if (!Array.isArray(table) || !table.every(isRow)) return [];
    const rows: readonly Row[] = table;
    const heads = file.read(sum(rows.map(([, length]) => length)), tableStart + tableLength);
    let headStart = 0;
    let tailStart = tableStart + tableLength + heads.length;
    return rows.flatMap(([key, headLength, headSum, tailLength, tailSum]) => {
      const head = heads.subarray(headStart, headStart + headLength);
      const start = tailStart;
      headStart += headLength;
      tailStart += tailLength;
      const piece = { head, tail: () => readChecked(file, tailLength, start, tailSum) };
      if (crc32(head) !== headSum) return [];
      const whole = isLate ? piece : readTail(piece);
      return whole === null ? [] : [[key, whole] as const];
    });
  } catch {
    return [];
  }
}

function readTail({ head, tail }: Piece): Piece | null {
  try {
    const bytes = tail();
    return { head, tail: () => bytes };
  } catch {
    return null;
  }
}

function readChecked(file: OpenFile, length: number, start: number, checksum: number): Uint8Array {
  const bytes = file.read(length, start);
  if (crc32(bytes) !== checksum) throw new DamagedCacheError();
  return bytes;
}

function isRow(row: unknown): row is Row {
  return (
    Array.isArray(row) &&
    row.length === 5 &&
    typeof row[0] === 'string' &&
    row.slice(1).every((value) => Number.isSafeInteger(value) && value >= 0)
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((one, other) => one + other, 0);
}

/** A file that stays open as long as anybody may read from it. */
class OpenFile {
  readonly #descriptor: number;

  constructor(path: string) {
    this.#descriptor = openSync(path, 'r');
    openFiles.register(this, this.#descriptor);
  }

  /** @throws DamagedCacheError where it has fewer bytes; the error of the file system where it cannot be read. */
  read(length: number, start: number): Buffer {
    if (length > MOST) throw new DamagedCacheError();
    const bytes = Buffer.allocUnsafeSlow(length);
    if (readSync(this.#descriptor, bytes, 0, length, start) !== length) throw new DamagedCacheError();
    return bytes;
  }
}

/** Bytes: what is damaged may say that it is longer than there is memory. */
const MOST = 2 ** 30;

const openFiles = new FinalizationRegistry((descriptor: number) => closeSync(descriptor));

async function writeShard(path: string, pieces: readonly (readonly [string, Piece])[]): Promise<void> {
  const whole = pieces.map(([key, { head, tail }]) => ({ key, head, tail: tail() }));
  const rows = whole.map(
    ({ key, head, tail }): Row => [key, head.length, crc32(head), tail.length, crc32(tail)],
  );
  const table = Buffer.from(JSON.stringify(rows));
  const length = Buffer.alloc(4);
  length.writeUInt32LE(table.length);
  const heads = whole.map(({ head }) => head);
  const tails = whole.map(({ tail }) => tail);
  await writeWhole(path, Buffer.from(MAGIC), length, table, ...heads, ...tails);
}
