import { mkdir, mkdtemp, readdir, readFile, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { DamagedCacheError } from '../damaged-cache-error.ts';
import { type Piece, ShardStore } from './shard-store.ts';

let folder: string;

beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'shard-store-')), 'notes');
});
afterEach(() => rm(join(folder, '..'), { recursive: true, force: true }));

/** A key; those of the same first number are kept in the same file. */
function key(shard: number, rest = '0'): string {
  return shard.toString(16).padStart(4, '0') + rest;
}

/** A piece whose tail is its text in capitals. */
function piece(text: string): Piece {
  return { head: Buffer.from(text), tail: () => Buffer.from(text.toUpperCase()) };
}

function textOf({ head, tail }: Piece): string {
  return `${Buffer.from(head)} ${Buffer.from(tail())}`;
}

async function save(pieces: { readonly [key: string]: string }): Promise<void> {
  const store = ShardStore.open(folder, true);
  for (const [name, text] of Object.entries(pieces)) store.set(name, piece(text));
  await store.save();
}

function readAll(keys: readonly string[]): readonly (string | undefined)[] {
  const store = ShardStore.open(folder, false);
  return keys.map((name) => {
    const found = store.get(name);
    return found && textOf(found);
  });
}

describe('ShardStore', () => {
  it('gives back what was put in, in this build and in the next', async () => {
    const store = ShardStore.open(folder, true);
    expect(store.get(key(1))).toBe(undefined);
    const one = piece('one');
    store.set(key(1), one);
    expect(store.get(key(1))).toBe(one);
    await store.save();
    expect(readAll([key(1), key(2)])).toEqual(['one ONE', undefined]);
  });

  it('keeps what was asked for or put in since it was opened, and nothing else', async () => {
    await save({ [key(1)]: 'a', [key(2)]: 'b', [key(3)]: 'c' });
    const store = ShardStore.open(folder, true);
    store.get(key(1));
    store.set(key(3), piece('c2'));
    await store.save();
    expect(readAll([key(1), key(2), key(3)])).toEqual(['a A', undefined, 'c2 C2']);
  });

  it('writes only files whose pieces changed', async () => {
    await save({ [key(1)]: 'a', [key(2)]: 'b' });
    const old = new Date(1e12);
    for (const name of ['01.bin', '02.bin']) await utimes(join(folder, name), old, old);
    const store = ShardStore.open(folder, true);
    store.get(key(1));
    store.get(key(2));
    store.set(key(2, '1'), piece('c'));
    await store.save();
    expect((await stat(join(folder, '01.bin'))).mtimeMs).toBe(1e12);
    expect((await stat(join(folder, '02.bin'))).mtimeMs).not.toBe(1e12);
  });

  it('makes the same bytes of the same pieces, whatever their order', async () => {
    await save({ [key(1, 'a')]: 'a', [key(1, 'b')]: 'b' });
    const first = await readFile(join(folder, '01.bin'));
    await rm(folder, { recursive: true });
    await save({ [key(1, 'b')]: 'b', [key(1, 'a')]: 'a' });
    expect(await readFile(join(folder, '01.bin'))).toEqual(first);
  });

  it('keeps empty pieces, and keys that are names of an object', async () => {
    await save({ [key(0)]: '', ['__proto__']: 'p' });
    expect(readAll([key(0), 'constructor'])).toEqual([' ', undefined]);
  });

  describe('a damaged file', () => {
    const pieces = { [key(1, 'a')]: 'first', [key(1, 'b')]: 'second' };
    const keys = Object.keys(pieces);
    const path = (): string => join(folder, '01.bin');

    it('loses the pieces that are damaged, and only them', async () => {
      await save(pieces);
      const bytes = await readFile(path());
      bytes.write('X', bytes.length - 1);
      await writeFile(path(), bytes);
      expect(readAll(keys)).toEqual(['first FIRST', undefined]);
    });

    it('is as good as none wherever it is cut off', async () => {
      await save(pieces);
      const bytes = await readFile(path());
      for (let length = 0; length < bytes.length; length += 1) {
        await writeFile(path(), bytes.subarray(0, length));
        const read = readAll(keys);
        expect([
          [undefined, undefined],
          ['first FIRST', undefined],
        ]).toContainEqual(read);
      }
    });

    it('is never taken for another piece, whichever byte is wrong', async () => {
      await save(pieces);
      const bytes = await readFile(path());
      for (let index = 0; index < bytes.length; index += 1) {
        const broken = Buffer.from(bytes);
        broken.writeUInt8(bytes.readUInt8(index) ^ 0x11, index);
        await writeFile(path(), broken);
        const [first, second] = readAll(keys);
        expect(['first FIRST', undefined]).toContain(first);
        expect(['second SECOND', undefined]).toContain(second);
      }
    });

    it('is noticed when a tail is asked for, where tails are read late', async () => {
      await save(pieces);
      const bytes = await readFile(path());
      bytes.write('X', bytes.length - 1);
      await writeFile(path(), bytes);
      const store = ShardStore.open(folder, true);
      const [first, second] = keys.map((name) => store.get(name));
      expect(first && textOf(first)).toBe('first FIRST');
      expect(Buffer.from(second?.head ?? []).toString()).toBe('second');
      expect(() => second?.tail()).toThrow(DamagedCacheError);
    });

    it.each([
      'layerwise-shard-1\n',
      'layerwise-shard-3\n\xff\xff\xff\xff',
      'layerwise-shard-3\n\x04\0\0\0null',
      'layerwise-shard-3\n\x03\0\0\0[1]',
      'layerwise-shard-3\n\x16\0\0\0[["0001a",-5,0,0,0]]  ',
      'layerwise-shard-3\n\x1f\0\0\0[["0001a",9000000000000,0,0,0]]',
    ])('is as good as none: %j', async (text) => {
      await mkdir(folder, { recursive: true });
      await writeFile(path(), Buffer.from(text, 'latin1'));
      expect(readAll(keys)).toEqual([undefined, undefined]);
      await save(pieces);
      expect(readAll(keys)).toEqual(['first FIRST', 'second SECOND']);
    });

    it('may be a folder', async () => {
      await mkdir(path(), { recursive: true });
      expect(readAll(keys)).toEqual([undefined, undefined]);
    });
  });

  it('leaves no temporary file, and takes away what killed builds left', async () => {
    await save({ [key(1)]: 'a' });
    await writeFile(join(folder, '01.bin.999999999-0a1b2c3d'), 'half');
    await writeFile(join(folder, `02.bin.${process.ppid}-0a1b2c3d`), 'of another build at work');
    await save({ [key(1)]: 'b' });
    expect((await readdir(folder)).sort()).toEqual(['01.bin', `02.bin.${process.ppid}-0a1b2c3d`]);
  });

  it('may be used by several builds at once: a file is one or the other, never both', async () => {
    const stores = [ShardStore.open(folder, true), ShardStore.open(folder, true)];
    for (const [index, store] of stores.entries()) {
      for (let number = 0; number < 50; number += 1) store.set(key(1, `${number}`), piece(`${index}`));
    }
    await Promise.all(stores.map((store) => store.save()));
    const read = readAll(Array.from({ length: 50 }, (_, number) => key(1, `${number}`)));
    expect(new Set(read).size).toBe(1);
  });

  it('goes on to read what it opened when another build has replaced it', async () => {
    await save({ [key(1)]: 'a' });
    const store = ShardStore.open(folder, true);
    await save({ [key(1)]: 'b' });
    const found = store.get(key(1));
    expect(found && textOf(found)).toBe('a A');
  });

  it('says where its folder cannot be written', async () => {
    await writeFile(folder, 'a file');
    await expect(save({ [key(1)]: 'a' })).rejects.toThrow();
  });
});
