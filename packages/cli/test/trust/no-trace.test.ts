import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Workshop } from '../run-cli.ts';
import { makePrivateVault } from './private-vault.ts';
import { openPrivateWorkshop, readFiles } from './private-workshop.ts';

/*
 * The same vault twice, each private word in it another one of the same length. What nobody can search for a word in
 * (pixels of a card, numbers of an index, a hash in a name) would still differ if anything private had a part in it.
 */

const vaults = [makePrivateVault(), makePrivateVault('another')] as const;
const workshops: Workshop[] = [];
let sites: readonly ReadonlyMap<string, Buffer>[];

beforeAll(async () => {
  for (const vault of vaults) workshops.push(await openPrivateWorkshop(vault));
  sites = await Promise.all(
    workshops.map(async ({ run, path }) => {
      const { code } = await run(['build', '--out', 'site', '--now', '2026-01-10', '--no-cache']);
      expect(code).toBe(1);
      return readFiles(join(path, 'site'));
    }),
  );
});

afterAll(() => Promise.all(workshops.map((workshop) => workshop.close())));

describe('a site', () => {
  it('is built of vaults that differ in every private word', () => {
    const [one, other] = vaults.map(({ words }) => words);
    expect(one?.secrets.size).toBeGreaterThan(110);
    for (const [where, word] of one?.secrets ?? []) expect(other?.secrets.get(where)).not.toBe(word);
    expect([...(one?.beacons ?? [])]).toEqual([...(other?.beacons ?? [])]);
  });

  it('has the same files, of the same bytes, whatever the private words are', () => {
    const [one, other] = sites;
    expect(one?.size).toBeGreaterThan(50);
    expect([...(one?.keys() ?? [])]).toEqual([...(other?.keys() ?? [])]);
    const different = [...(one ?? [])].filter(([path, bytes]) => other?.get(path)?.equals(bytes) !== true);
    expect(different.map(([path]) => path)).toEqual([]);
  });
});
