import { cp, mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  type BuiltSite,
  buildSite,
  contentSite,
  shareSite,
  smallVault,
} from '../../../../scripts/test/built-site.ts';

let folder: string;
let site: BuiltSite;
let again: BuiltSite;
let elsewhere: BuiltSite;
let written: number;

/** A process of its own builds each: nothing that an earlier build left in memory may make them the same. */
const alone = { TZ: 'UTC' };

beforeAll(async () => {
  folder = await realpath(await mkdtemp(join(tmpdir(), 'layerwise-same-')));
  const out = join(folder, 'site');
  const shared = await shareSite(contentSite);
  site = shared;
  await cp(shared.out, out, { recursive: true, preserveTimestamps: true });
  written = (await stat(join(out, 'index.html'))).mtimeMs;
  again = await buildSite({ ...contentSite, out, env: alone });
  // Its dates are a day ahead, and its letters I and i are no pair.
  const env = { TZ: 'Pacific/Kiritimati', LC_ALL: 'tr_TR.UTF-8', LANG: 'tr_TR.UTF-8' };
  elsewhere = await buildSite({ ...contentSite, env });
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** Paths of the files that are not the same in both. */
function compare(one: BuiltSite, other: BuiltSite): readonly string[] {
  const paths = new Set([...one.files.keys(), ...other.files.keys()]);
  return [...paths].filter((path) => {
    const bytes = one.files.get(path);
    const others = other.files.get(path);
    return bytes === undefined || others === undefined || !bytes.equals(others);
  });
}

test('a second build writes nothing, and no file gets a new time', async () => {
  expect(again.counts).toMatchObject({ filesWritten: 0 });
  expect(compare(site, again)).toEqual([]);
  expect((await stat(join(folder, 'site/index.html'))).mtimeMs).toBe(written);
});

test('another zone and locale give the same bytes', () => {
  expect(compare(site, elsewhere)).toEqual([]);
});

test('a vault in another folder, its files copied in another order, gives the same bytes', async () => {
  const copy = join(folder, 'copy');
  for (const part of ['tools', 'reading', 'private', 'posts', 'images', '']) {
    await cp(join(smallVault, part), join(copy, part), { recursive: true });
  }
  expect(compare(await shareSite({ vault: smallVault }), await buildSite({ vault: copy }))).toEqual([]);
});
