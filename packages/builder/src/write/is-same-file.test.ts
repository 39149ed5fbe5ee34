import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { isSameFile } from './is-same-file.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'layerwise-same-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const step = 256 * 1024;
const long = Buffer.alloc(step + 1, 'a');

it.each([
  ['nothing and nothing', '', '', true],
  ['the same', 'abc', 'abc', true],
  ['a longer one', 'abc', 'abcd', false],
  ['another letter', 'abc', 'abd', false],
  ['the same over several pieces', long, long, true],
  ['exactly one piece', long.subarray(1), long.subarray(1), true],
  ['another last letter', long, Buffer.concat([long.subarray(1), Buffer.from('b')]), false],
])('compares %s', async (_what, first, second, expected) => {
  const [a, b] = [join(folder, 'a'), join(folder, 'b')];
  await Promise.all([writeFile(a, first), writeFile(b, second)]);
  expect(await isSameFile(a, b)).toBe(expected);
});

it('throws where a file is missing', async () => {
  await writeFile(join(folder, 'a'), 'a');
  await expect(isSameFile(join(folder, 'a'), join(folder, 'gone'))).rejects.toThrow(/ENOENT/u);
});
