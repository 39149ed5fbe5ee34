import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { killBuilds } from './kill-builds.ts';

const root = new URL('../../../', import.meta.url);

it('a build that is killed leaves the last site or the next one, and the next build is as a clean one', async () => {
  const kills = Number(process.env['LAYERWISE_KILLS'] ?? '6');
  const { faults, found } = await killBuilds({
    bin: fileURLToPath(new URL('packages/cli/bin/layerwise.js', root)),
    vault: fileURLToPath(new URL('packages/cli/test/fixtures/small-vault', root)),
    kills,
    seed: 1,
  });
  expect(faults).toEqual([]);
  expect(found.last + found.next + found.steppedAside).toBe(kills);
}, 600_000);
